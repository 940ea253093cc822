import { swing } from '../kit/easing'
import { type DrawProp, num, word } from '../kit/painter'
import { alpha, darker, lighter, palette } from '../kit/palette'
import { box, disc, polygon, rect, shape, stroke } from '../kit/shapes'
import { write } from '../kit/type'

/** A table seen from the front: `width`, `tall`, `cloth` its colour. The origin is the middle of its top edge. */
export const table: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 520)
  const h = num(s, 'tall', 300)
  const color = word(s, 'cloth', palette.wood)
  for (const side of [-1, 1]) rect(ctx, side * (w / 2 - 50) - 14, 30, 28, h, darker(color, 0.3))
  disc(ctx, 0, 16, w / 2, darker(color, 0.2), 40)
  disc(ctx, 0, 4, w / 2, color, 38)
  disc(ctx, -w * 0.08, -2, w * 0.38, lighter(color, 0.12), 24)
}

/** A counter that hides legs: `width`, `label`, `colour`. */
export const counter: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 900)
  const color = word(s, 'colour', palette.river)
  rect(ctx, -w / 2, 0, w, 700, color)
  rect(ctx, -w / 2, 0, w, 16, alpha('#000000', 0.14))
  box(ctx, -w / 2 - 10, -26, w + 20, 34, 8, '#E9DCC8')
  rect(ctx, -w / 2 - 10, -4, w + 20, 8, '#CDB996')
  const label = word(s, 'label', '')
  if (label) write(ctx, label, num(s, 'labelX', 0), 62, { size: 36, color: '#FFFFFF' })
}

/** A bed of a ward, seen from its side; a figure without legs goes behind it, the plaster leg lies on it. */
export const bed: DrawProp = ({ ctx }, s) => {
  rect(ctx, -300, -180, 18, 300, '#AEBFC6')
  rect(ctx, 290, -110, 18, 230, '#AEBFC6')
  box(ctx, -292, -26, 590, 76, 14, '#F6FAFB')
  box(ctx, -110, -54, 400, 84, [34, 20, 10, 10], '#8FBAD3')
  box(ctx, -110, -54, 400, 24, [20, 20, 0, 0], '#A9CDE1')
  box(ctx, -276, -110, 150, 92, 30, '#FFFFFF')
  rect(ctx, -300, 50, 608, 18, '#9AADB5')
  if (s.plaster === true) {
    const wiggle = swing(num(s, 'time', 0), 0.6) * num(s, 'wiggle', 0) * 6
    box(ctx, 96, -96, 190, 56, 24, '#FFFFFF')
    box(ctx, 250, -140, 54, 100, 22, '#FFFFFF')
    for (const x of [120, 160, 200])
      stroke(
        ctx,
        [
          [x, -94],
          [x + 18, -44],
        ],
        3,
        '#DDE4E8',
      )
    for (let i = 0; i < 4; i++) disc(ctx, 262 + i * 10, -144 + wiggle * (i % 2 ? 1 : -1), 8, palette.skin)
  }
}

/** The bed above with toes that move by themselves. */
export const sickbed: DrawProp = (p, s) => bed(p, { ...s, plaster: true, time: p.t })

export const stool: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', palette.seal)
  for (const x of [-40, 28]) rect(ctx, x, -84, 12, 84, darker(color, 0.18))
  box(ctx, -58, -100, 116, 24, 10, color)
}

export const bench: DrawProp = ({ ctx }) => {
  for (const x of [-150, 130]) rect(ctx, x, -76, 20, 76, '#5B6774')
  box(ctx, -190, -96, 380, 22, 6, palette.wood)
  for (let i = 0; i < 2; i++) box(ctx, -190, -190 + i * 38, 380, 24, 6, palette.wood)
  for (const x of [-150, 130]) rect(ctx, x, -196, 14, 110, '#5B6774')
}

export const chairs: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', '#7FA9C4')
  for (let i = 0; i < num(s, 'count', 4); i++) {
    const x = (i - (num(s, 'count', 4) - 1) / 2) * 128
    box(ctx, x - 46, -150, 92, 92, [16, 16, 6, 6], color)
    box(ctx, x - 50, -62, 100, 22, 8, darker(color, 0.14))
    for (const dx of [-42, 32]) rect(ctx, x + dx, -42, 10, 42, '#7C8894')
  }
}

export const plant: DrawProp = ({ ctx, t }) => {
  const sway = swing(t, 4) * 2
  for (const [turn, length, color] of [
    [-0.7, 120, palette.mossDeep],
    [0.65, 126, palette.mossDeep],
    [-0.3, 156, palette.moss],
    [0.28, 164, palette.moss],
    [0, 180, lighter(palette.moss, 0.12)],
  ] as const) {
    ctx.save()
    ctx.translate(0, -70)
    ctx.rotate(turn + sway * 0.006)
    shape(
      ctx,
      `M 0 0 C -34 ${-length * 0.4} -26 ${-length * 0.8} 0 ${-length} C 26 ${-length * 0.8} 34 ${-length * 0.4} 0 0 Z`,
      color,
    )
    ctx.restore()
  }
  polygon(
    ctx,
    [
      [-48, -84],
      [48, -84],
      [36, 0],
      [-36, 0],
    ],
    palette.clay,
  )
  box(ctx, -54, -96, 108, 22, 6, darker(palette.clay, 0.1))
}

/** A door in its frame; `open` 0–1 shows what lies behind. */
export const door: DrawProp = ({ ctx }, s) => {
  const open = num(s, 'open', 0)
  box(ctx, -150, -560, 300, 560, [8, 8, 0, 0], '#8A6A4E')
  rect(ctx, -130, -540, 260, 540, word(s, 'behind', '#DCEFF5'))
  for (let x = -130; x < 130; x += 44)
    stroke(
      ctx,
      [
        [x, -540],
        [x, 0],
      ],
      2,
      '#FFFFFFAA',
    )
  for (let y = -530; y < 0; y += 44)
    stroke(
      ctx,
      [
        [-130, y],
        [130, y],
      ],
      2,
      '#FFFFFFAA',
    )
  const w = 260 * (1 - open * 0.86)
  box(ctx, -130, -540, w, 540, 4, darker(palette.wood, 0.04))
  box(ctx, -130 + w * 0.14, -500, w * 0.72, 190, 4, darker(palette.wood, 0.16))
  box(ctx, -130 + w * 0.14, -270, w * 0.72, 220, 4, darker(palette.wood, 0.16))
  disc(ctx, -130 + w * 0.88, -280, 10, palette.lamp)
}

/** A rack of flowers on a balcony, seen close; `tip` 0–1 leans over, `screw` shows the missing one. */
export const balcony: DrawProp = ({ ctx }, s) => {
  const tip = num(s, 'tip', 0)
  rect(ctx, -330, 0, 660, 26, '#B7C0C8')
  for (let x = -310; x <= 310; x += 44) rect(ctx, x, -170, 8, 172, '#7E8F9D')
  box(ctx, -330, -186, 660, 20, 8, '#6B7C8A')
  ctx.save()
  ctx.translate(110, -180)
  ctx.rotate(tip * 0.32)
  rect(ctx, -120, -12, 240, 14, palette.woodDeep)
  for (const x of [-110, 96]) rect(ctx, x, 0, 12, 60, palette.woodDeep)
  ctx.restore()
  if (s.screw === true) {
    disc(ctx, 6, -150, 13, '#F7F9FA')
    disc(ctx, 6, -150, 7, palette.seal)
  }
}

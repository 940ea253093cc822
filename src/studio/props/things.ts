import { clamp, swing } from '../kit/easing'
import { type DrawProp, num, type Painter, word } from '../kit/painter'
import { darker, palette } from '../kit/palette'
import { box, curve, disc, glow, polygon, shape, stroke } from '../kit/shapes'
import { write } from '../kit/type'

function chilliPot({ ctx }: Painter, broken: boolean): void {
  polygon(
    ctx,
    [
      [-62, -76],
      [62, -76],
      [46, 0],
      [-46, 0],
    ],
    palette.clay,
  )
  polygon(
    ctx,
    [
      [20, -76],
      [62, -76],
      [46, 0],
      [10, 0],
    ],
    darker(palette.clay, 0.12),
  )
  box(ctx, -70, -92, 140, 24, 6, darker(palette.clay, 0.06))
  if (broken) {
    polygon(
      ctx,
      [
        [-62, -76],
        [-30, -76],
        [-44, -40],
        [-24, -20],
        [-40, 0],
        [-46, 0],
      ],
      '#6B4A38',
    )
    polygon(
      ctx,
      [
        [-112, 2],
        [-84, -22],
        [-70, 4],
      ],
      palette.clay,
    )
    polygon(
      ctx,
      [
        [70, 4],
        [92, -14],
        [108, 4],
      ],
      palette.clay,
    )
  }
}

/** A chilli plant in its pot; `broken` cracks the pot. */
export const chilli: DrawProp = (p, s) => {
  const { ctx, t } = p
  const sway = swing(t, 3.2) * 3
  curve(ctx, `M 0 -60 C ${-4 + sway} -110 ${6 + sway} -150 ${sway} -190`, 8, palette.mossDeep)
  for (const [x, y, turn] of [
    [-46, -128, -0.5],
    [50, -140, 0.5],
    [-34, -176, -0.2],
    [38, -186, 0.3],
    [0, -208, 0],
  ] as const) {
    ctx.save()
    ctx.translate(x + sway, y)
    ctx.rotate(turn)
    disc(ctx, 0, 0, 42, palette.moss, 24)
    ctx.restore()
  }
  for (const [x, y] of [
    [-52, -150],
    [-20, -196],
    [24, -212],
    [56, -162],
    [6, -160],
    [-36, -118],
    [38, -118],
  ] as const)
    shape(
      ctx,
      `M ${x + sway - 7} ${y} C ${x + sway - 9} ${y - 26} ${x + sway} ${y - 40} ${x + sway + 5} ${y - 46} C ${x + sway + 10} ${y - 26} ${x + sway + 8} ${y - 6} ${x + sway - 7} ${y} Z`,
      palette.seal,
    )
  chilliPot(p, s.broken === true)
}

/** A phone held up: `text` bubbles of a chat `a` (theirs) `b` (mine), `ring` shakes it, `big` line. */
export const phone: DrawProp = ({ ctx, t }, s) => {
  const shake = num(s, 'ring', 0) * swing(t, 0.12) * 2.5
  ctx.rotate((shake * Math.PI) / 180)
  const w = num(s, 'width', 300)
  const h = num(s, 'tall', 560)
  box(ctx, -w / 2 - 14, -h / 2 - 14, w + 28, h + 28, 44, '#222B38')
  box(ctx, -w / 2, -h / 2, w, h, 32, word(s, 'screen', '#EEF3F7'))
  box(ctx, -44, -h / 2 + 12, 88, 14, 7, '#222B38')
  const heading = word(s, 'heading', '')
  if (heading) write(ctx, heading, 0, -h / 2 + 64, { size: 32, color: palette.ink })
  const big = word(s, 'big', '')
  if (big)
    write(ctx, big, 0, num(s, 'bigY', -30), {
      size: num(s, 'size', 60),
      weight: 'black',
      color: word(s, 'ink', palette.riverDeep),
    })
  const note = word(s, 'note', '')
  if (note) write(ctx, note, 0, num(s, 'bigY', -30) + 70, { size: 34, color: '#1B7A4B' })
}

/** A phone as a thing in the hand. */
export const handset: DrawProp = ({ ctx }) => {
  box(ctx, -20, -44, 40, 72, 8, '#222B38')
  box(ctx, -15, -38, 30, 58, 4, '#9CC3E6')
}

/** A camera flash: `flash` 0–1. */
export const flash: DrawProp = ({ ctx }, s) => {
  const power = clamp(num(s, 'flash', 0))
  if (power <= 0) return
  glow(ctx, 0, 0, 330 * power, '#FFFFFFEE')
  ctx.globalAlpha *= power
  for (let i = 0; i < 8; i++) {
    const a = (i * Math.PI) / 4 + 0.2
    stroke(
      ctx,
      [
        [Math.cos(a) * 60, Math.sin(a) * 60],
        [Math.cos(a) * 150, Math.sin(a) * 150],
      ],
      7,
      '#FFFFFF',
    )
  }
}

export const cat: DrawProp = ({ ctx, t }) => {
  curve(ctx, `M 40 -20 C 80 -20 ${86 + swing(t, 2) * 10} -60 ${70 + swing(t, 2) * 12} -84`, 12, '#E2A25A')
  disc(ctx, 4, -34, 46, '#E8AE68', 36)
  polygon(
    ctx,
    [
      [-58, -108],
      [-46, -70],
      [-28, -84],
    ],
    '#E8AE68',
  )
  polygon(
    ctx,
    [
      [0, -108],
      [-12, -72],
      [-32, -84],
    ],
    '#E8AE68',
  )
  disc(ctx, -30, -72, 33, '#E8AE68', 28)
  for (const x of [-42, -18]) disc(ctx, x, -74, 4, palette.ink, 5)
  disc(ctx, -30, -64, 3.5, '#C96F5A', 3)
  for (const x of [-16, 22]) box(ctx, x, -20, 18, 22, 8, '#E8AE68')
}

/** A bottle that hangs in the air, and a child's slide below. */
export const bottle: DrawProp = ({ ctx }) => {
  box(ctx, -18, -40, 36, 92, 12, '#6FB59A')
  box(ctx, -9, -72, 18, 38, 5, '#6FB59A')
  box(ctx, -11, -80, 22, 14, 4, palette.ochre)
  box(ctx, -18, -10, 36, 34, 2, '#F4F6F2')
}

export const slide: DrawProp = ({ ctx }) => {
  for (const x of [-150, -96])
    stroke(
      ctx,
      [
        [x, 0],
        [x, -210],
      ],
      12,
      palette.river,
    )
  for (let i = 1; i < 5; i++)
    stroke(
      ctx,
      [
        [-150, -i * 42],
        [-96, -i * 42],
      ],
      9,
      palette.river,
    )
  shape(ctx, 'M -110 -206 L -64 -206 C -20 -120 60 -40 160 -26 L 160 0 C 40 -8 -50 -90 -110 -206 Z', palette.ochre)
  box(ctx, -162, -262, 110, 60, [40, 40, 0, 0], palette.seal)
}

export const basket: DrawProp = ({ ctx }) => {
  curve(ctx, 'M -76 -60 C -70 -170 70 -170 76 -60', 10, palette.woodDeep)
  for (const [x, y, color] of [
    [-36, -74, '#E2A23F'],
    [6, -84, palette.seal],
    [42, -70, '#8FB65A'],
    [-8, -64, '#E2A23F'],
  ] as const)
    disc(ctx, x, y, 28, color)
  shape(ctx, 'M -88 -66 L 88 -66 L 66 0 L -66 0 Z', palette.wood)
  for (let i = -2; i <= 2; i++)
    stroke(
      ctx,
      [
        [i * 28, -62],
        [i * 24, -4],
      ],
      4,
      palette.woodDeep,
    )
}

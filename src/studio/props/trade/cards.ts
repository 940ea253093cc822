import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, glow, rect, ring, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

/** A plastic card: `text` on it, `tail` the last digits, `colour`, `cut` 0–1 parts it in two, `frozen` 0–1 covers it with ice. */
export const bankcard: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', palette.river)
  const cut = clamp(num(s, 'cut', 0))
  const half = (side: -1 | 1) =>
    within(ctx, () => {
      ctx.translate(side * cut * 34, cut * 10)
      ctx.rotate(side * cut * 0.16)
      ctx.beginPath()
      if (side < 0) ctx.rect(-200, -130, 190, 260)
      else ctx.rect(-10, -130, 210, 260)
      ctx.clip()
      drawPlastic(ctx, color, s)
    })
  if (cut > 0) {
    half(-1)
    half(1)
  } else drawPlastic(ctx, color, s)
  const frozen = clamp(num(s, 'frozen', 0))
  if (frozen <= 0) return
  box(ctx, -158, -104, 316, 208, 24, alpha('#DDF1FC', 0.62 * frozen))
  for (const x of [-110, 0, 110]) {
    ctx.save()
    ctx.translate(x, x === 0 ? 10 : -20)
    for (let i = 0; i < 3; i++) {
      ctx.rotate(Math.PI / 3)
      stroke(
        ctx,
        [
          [-30, 0],
          [30, 0],
        ],
        5,
        alpha('#4F9CCB', frozen),
      )
    }
    ctx.restore()
  }
}

function drawPlastic(ctx: Parameters<DrawProp>[0]['ctx'], color: string, s: Parameters<DrawProp>[1]): void {
  box(ctx, -144, -84, 300, 188, 20, '#1A223830')
  box(ctx, -150, -94, 300, 188, 20, color)
  shape(
    ctx,
    'M -150 40 C -60 -10 60 70 150 -20 L 150 74 C 150 86 142 94 130 94 L -130 94 C -142 94 -150 86 -150 74 Z',
    lighter(color, 0.12),
  )
  box(ctx, -122, -34, 56, 42, 8, '#E8C77A')
  for (const y of [-22, -10]) rect(ctx, -122, y, 56, 3, '#B98F3E')
  write(ctx, word(s, 'text', '银行卡'), -122, -64, {
    size: 36,
    color: '#FFFFFF',
    align: 'left',
  })
  write(ctx, `··· ${word(s, 'tail', '0000')}`, 124, 58, {
    size: 38,
    color: '#FFFFFF',
    align: 'right',
  })
}

/** A fish hook that hangs on its line and swings. */
export const fishhook: DrawProp = ({ ctx, t }) => {
  ctx.rotate(swing(t, 3) * 0.05)
  stroke(
    ctx,
    [
      [0, -700],
      [0, -90],
    ],
    3,
    '#C9D5DE',
  )
  ring(ctx, 0, -80, 11, 6, '#AEBAC5')
  curve(ctx, 'M 0 -70 L 0 20 C 0 76 -76 76 -76 14 L -76 -4', 11, '#AEBAC5')
  shape(ctx, 'M -90 4 L -76 -34 L -58 0 Z', '#AEBAC5')
}

/** A drawer pulled out of its chest, seen from above the front: `open` 0–1. */
export const drawer: DrawProp = ({ ctx }, s) => {
  const open = clamp(num(s, 'open', 1))
  rect(ctx, -330, -40, 660, 700, palette.wood)
  rect(ctx, -330, -40, 660, 16, lighter(palette.wood, 0.2))
  rect(ctx, -290, 20, 580, 36, darker(palette.wood, 0.55))
  const y = 30 + open * 120
  shape(ctx, `M -270 34 L 270 34 L 300 ${y} L -300 ${y} Z`, darker(palette.wood, 0.42))
  box(ctx, -306, y, 612, 170, [6, 6, 14, 14], lighter(palette.wood, 0.08))
  box(ctx, -286, y + 20, 572, 130, 8, darker(palette.wood, 0.08))
  disc(ctx, 0, y + 86, 26, palette.ochre)
  disc(ctx, -6, y + 80, 10, lighter(palette.ochre, 0.4))
}

/** A chain that lays itself across by `progress` 0–1 and closes with a lock. */
export const lockchain: DrawProp = ({ ctx }, s) => {
  const p = clamp(num(s, 'progress', 1))
  const w = num(s, 'width', 380)
  const links = Math.round(p * (w / 38))
  for (const side of [-1, 1])
    for (let i = 0; i < links; i++) {
      const x = -w / 2 + i * 38 + 16
      ctx.save()
      ctx.translate(x, side * (-80 + (i / (w / 38)) * 160))
      ctx.rotate(side * 0.42 + (i % 2 ? 0.5 : 0))
      ctx.strokeStyle = i % 2 ? '#8794A1' : '#66737F'
      ctx.lineWidth = 9
      ctx.beginPath()
      ctx.ellipse(0, 0, 25, 13, 0, 0, Math.PI * 2)
      ctx.stroke()
      ctx.restore()
    }
  if (p < 1) return
  curve(ctx, 'M -28 -14 C -28 -66 28 -66 28 -14', 14, '#5B6774')
  box(ctx, -50, -18, 100, 84, 14, palette.ochre)
  disc(ctx, 0, 16, 11, '#6A4311')
  rect(ctx, -4, 18, 8, 26, '#6A4311')
}

/** A clock whose hand runs while `run` grows: one turn a unit. */
export const clock: DrawProp = ({ ctx }, s) => {
  disc(ctx, 4, 8, 84, '#1A223830')
  disc(ctx, 0, 0, 84, '#FFFFFF')
  ring(ctx, 0, 0, 80, 9, palette.river)
  for (let i = 0; i < 12; i++) {
    const a = (i * Math.PI) / 6
    disc(ctx, Math.sin(a) * 62, -Math.cos(a) * 62, i % 3 ? 3 : 6, palette.ink3)
  }
  const a = num(s, 'run', 0) * Math.PI * 2
  stroke(
    ctx,
    [
      [0, 0],
      [Math.sin(a / 12) * 34, -Math.cos(a / 12) * 34],
    ],
    9,
    palette.ink,
  )
  stroke(
    ctx,
    [
      [0, 0],
      [Math.sin(a) * 56, -Math.cos(a) * 56],
    ],
    6,
    palette.seal,
  )
  disc(ctx, 0, 0, 8, palette.ink)
}

/** A bag of money that a thief carries; the tie glints. */
export const sack: DrawProp = ({ ctx }) => {
  shape(ctx, 'M -34 -120 C -110 -80 -120 0 -80 20 L 80 20 C 120 0 110 -80 34 -120 Z', '#A98558')
  shape(ctx, 'M 20 -118 C 60 -70 70 -10 50 20 L 80 20 C 120 0 110 -80 34 -120 Z', '#8E6C43')
  shape(ctx, 'M -44 -150 L 44 -150 L 30 -116 L -30 -116 Z', '#A98558')
  box(ctx, -38, -126, 76, 16, 8, palette.seal)
  write(ctx, '¥', 0, -36, { size: 76, weight: 'black', color: '#FFE6C2' })
}

/** A man who is only a shadow: `run` 0–1 leans him into flight. */
export const shade: DrawProp = ({ ctx, t }, s) => {
  const run = clamp(num(s, 'run', 0))
  const step = swing(t, 0.5) * 30 * run
  ctx.rotate(-0.12 * run)
  const ink = word(s, 'colour', '#1B2B42')
  for (const side of [-1, 1])
    stroke(
      ctx,
      [
        [side * 18, -170],
        [side * 22 + side * step, -90],
        [side * 26 + side * step * 1.6, -6],
      ],
      38,
      ink,
    )
  box(ctx, -62, -340, 124, 190, 46, ink)
  disc(ctx, 0, -388, 50, ink, 54)
  shape(ctx, 'M -76 -408 L 76 -408 L 52 -422 C 48 -470 -48 -470 -52 -422 Z', darker(ink, 0.35))
  for (const x of [-18, 18]) box(ctx, x - 8, -392, 16, 6, 3, '#F2D27C')
  glow(ctx, 0, -388, 70, alpha('#F2D27C', 0.12))
}

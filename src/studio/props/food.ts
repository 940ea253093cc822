import { swing } from '../kit/easing'
import { type DrawProp, num } from '../kit/painter'
import { alpha, darker, mix, palette } from '../kit/palette'
import { box, curve, disc, rect, shape, stroke } from '../kit/shapes'

/** Steam that curls up; `amount` 0–1. */
export const steam: DrawProp = ({ ctx, t }, s) => {
  const amount = num(s, 'amount', 1)
  for (let i = -1; i <= 1; i++) {
    const lift = ((t * 26 + i * 31 + 90) % 90) - 10
    const sway = swing(t, 2.6, i * 0.3) * 9
    curve(
      ctx,
      `M ${i * 26} ${-lift} C ${i * 26 + sway} ${-lift - 22} ${i * 26 - sway} ${-lift - 40} ${i * 26 + sway * 0.6} ${-lift - 62}`,
      8,
      alpha('#FFFFFF', 0.5 * amount * (1 - lift / 90)),
    )
  }
}

/** A bowl; `fill` soup | noodles; `egg` 0–1 lays a fried egg on top; `steam` 0–1. */
export const bowl: DrawProp = (p, s) => {
  const { ctx } = p
  const noodles = s.fill === 'noodles'
  const glaze = noodles ? '#3E7CB5' : '#F3F5F6'
  shape(ctx, 'M -76 -62 C -74 -14 -42 -2 -30 0 L 30 0 C 42 -2 74 -14 76 -62 Z', glaze)
  shape(ctx, 'M 30 -62 C 30 -24 20 -4 12 0 L 30 0 C 42 -2 74 -14 76 -62 Z', darker(glaze, 0.1))
  disc(ctx, 0, -62, 77, mix(glaze, '#FFFFFF', 0.5), 18)
  disc(ctx, 0, -61, 68, noodles ? '#C9693B' : '#E9C877', 14)
  if (noodles)
    for (let i = -3; i <= 3; i++)
      curve(ctx, `M ${i * 16 - 14} -60 Q ${i * 16} ${-72 + (i % 2) * 6} ${i * 16 + 14} -60`, 5, '#F4DB9C')
  for (const [x, y] of [
    [-30, -62],
    [22, -58],
    [38, -64],
    [-6, -57],
  ] as const)
    disc(ctx, x, y, 5, palette.moss, 3)
  const egg = num(s, 'egg', 0)
  if (egg > 0) {
    const y = -64 - (1 - egg) * 120
    ctx.globalAlpha *= Math.min(1, egg * 3)
    disc(ctx, 6, y, 40, '#FFFDF5', 14)
    disc(ctx, 10, y - 4, 16, '#F2A93B', 8)
    disc(ctx, 6, y - 6, 4, '#FFE2A6', 2)
  }
  ctx.translate(0, -78)
  if (num(s, 'steam', 1) > 0) steam(p, { amount: num(s, 'steam', 1) })
}

/** Chopsticks that rest across a bowl. */
export const chopsticks: DrawProp = ({ ctx }) => {
  stroke(
    ctx,
    [
      [-70, 0],
      [80, -16],
    ],
    6,
    palette.woodDeep,
  )
  stroke(
    ctx,
    [
      [-70, 12],
      [80, -4],
    ],
    6,
    palette.wood,
  )
}

/** A carton of eggs; `eggs` shows 0–1 of them. */
export const eggs: DrawProp = ({ ctx }, s) => {
  const share = num(s, 'eggs', 1)
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 6; i++)
      if ((row * 6 + i) / 12 < share) {
        disc(ctx, -90 + i * 36 + row * 6, -52 - (1 - row) * 18, 18, row ? '#EBC49B' : '#DDB085', 23)
        disc(ctx, -95 + i * 36 + row * 6, -60 - (1 - row) * 18, 5, '#F7E2C6', 7)
      }
  shape(ctx, 'M -118 -48 L 126 -48 L 112 0 L -104 0 Z', '#A9B4A2')
  for (let i = 0; i < 6; i++)
    shape(ctx, `M ${-108 + i * 38} -48 Q ${-89 + i * 38} -22 ${-70 + i * 38} -48 Z`, '#8F9C8A')
}

/** A jar; `lid` turns a little while it moves. */
export const jar: DrawProp = ({ ctx }, s) => {
  box(ctx, -44, -104, 88, 104, 16, '#F3E7DA')
  box(ctx, -38, -84, 76, 78, 12, palette.seal)
  for (const [x, y] of [
    [-20, -30],
    [10, -56],
    [24, -24],
    [-6, -70],
    [-26, -62],
  ] as const)
    disc(ctx, x, y, 5, '#F0A04B', 3)
  box(ctx, -28, -62, 56, 34, 4, '#FFF6E6')
  stroke(
    ctx,
    [
      [-16, -46],
      [16, -46],
    ],
    5,
    palette.seal,
  )
  const lift = num(s, 'lid', 0) * 26
  box(ctx, -46, -124 - lift, 92, 26, 7, palette.ochre)
  for (let i = -3; i <= 3; i++) rect(ctx, i * 12 - 1, -120 - lift, 3, 18, darker(palette.ochre, 0.2))
}

/** A thermos and a tea cup. */
export const thermos: DrawProp = ({ ctx }) => {
  box(ctx, -26, -128, 52, 128, 12, palette.teal)
  rect(ctx, -26, -96, 52, 10, '#DDEBEA')
  box(ctx, -20, -156, 40, 34, 8, '#DDE4E9')
  box(ctx, 8, -128, 18, 128, [0, 12, 12, 0], '#2F747A')
}

export const cup: DrawProp = (p, s) => {
  const { ctx } = p
  curve(ctx, 'M 28 -42 C 52 -42 50 -12 24 -14', 8, '#DDE7EE')
  box(ctx, -32, -56, 64, 56, [6, 6, 20, 20], '#FFFFFF')
  box(ctx, 6, -56, 26, 56, [0, 6, 20, 6], '#E3EBF1')
  disc(ctx, 0, -55, 31, '#B9803F', 8)
  ctx.translate(0, -62)
  ctx.scale(0.5, 0.5)
  steam(p, { amount: num(s, 'steam', 0.8) })
}

import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, type Ctx, curve, disc, rect, ring, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

const RED = '#D8433A'

/** One rubber glove that hangs from its cuff, thumb to the left; `torn` shows the hole in the finger. */
function drawGlove(ctx: Ctx, color: string, torn: boolean): void {
  for (const [x, tip, turn] of [
    [-16, 70, 0.14],
    [-5, 82, 0.04],
    [7, 80, -0.05],
    [18, 68, -0.16],
  ] as const)
    within(ctx, () => {
      ctx.translate(x, 22)
      ctx.rotate(turn)
      box(ctx, -7, -16, 13, tip - 6, 7, color)
    })
  within(ctx, () => {
    ctx.translate(-18, 8)
    ctx.rotate(0.62)
    box(ctx, -8, -10, 15, 52, 8, color)
  })
  box(ctx, -23, -52, 46, 88, [6, 6, 18, 18], color)
  box(ctx, 4, -52, 19, 84, [0, 6, 16, 4], darker(color, 0.12))
  for (const x of [-10, 1, 12]) curve(ctx, `M ${x} 34 L ${x + 1} 52`, 2.5, darker(color, 0.3))
  box(ctx, -28, -58, 56, 17, 8, lighter(color, 0.3))
  if (!torn) return
  disc(ctx, -3, 62, 6, '#F7E2C6', 9)
  curve(ctx, 'M -14 -6 L -4 4 L -12 14', 4, darker(color, 0.45))
}

function drawPair(ctx: Ctx, color: string, torn: number): void {
  for (const side of [-1, 1])
    within(ctx, () => {
      ctx.translate(side * 36, 0)
      ctx.rotate(side * -0.06)
      ctx.scale(-side, 1)
      drawGlove(ctx, side < 0 ? color : darker(color, 0.06), torn === side)
    })
}

/** A pair of red rubber gloves that hangs from its cuffs; `torn`, `colour`. */
export const gloves: DrawProp = ({ ctx }, s) => drawPair(ctx, word(s, 'colour', RED), s.torn === true ? -1 : 0)

/** A clothesline with up to twelve worn pairs; `count` hang there, `wave` lets them wave, `rows` 1 or 2. */
export const gloveLine: DrawProp = ({ ctx, t }, s) => {
  const count = num(s, 'count', 12)
  const rows = num(s, 'rows', 2)
  const perRow = Math.ceil(12 / rows)
  const width = num(s, 'width', 680)
  for (let row = 0; row < rows; row++) {
    const y = row * num(s, 'gap', 170)
    curve(ctx, `M ${-width / 2 - 60} ${y - 44} Q 0 ${y - 8} ${width / 2 + 60} ${y - 44}`, 5, '#8C7A62')
  }
  for (let i = 0; i < Math.ceil(count); i++) {
    const come = clamp(count - i)
    const x = ((i % perRow) - (perRow - 1) / 2) * (width / perRow)
    const sag = 18 * (1 - (x / (width / 2)) ** 2) - 32
    const y = Math.floor(i / perRow) * num(s, 'gap', 170) + sag
    within(ctx, () => {
      ctx.globalAlpha *= come
      ctx.translate(x, y)
      ctx.rotate(swing(t, 2.4, i * 0.13) * (0.04 + 0.14 * num(s, 'wave', 0)))
      ctx.scale(0.68, 0.68)
      ctx.translate(0, 58 - (1 - come) * 60)
      box(ctx, -42, -76, 12, 30, 4, palette.ochre)
      box(ctx, 30, -76, 12, 30, 4, palette.ochre)
      drawPair(ctx, RED, i % 2 ? -1 : 1)
    })
  }
}

/** A steel sink that hides legs, with suds along its rim: `width`. */
export const sink: DrawProp = ({ ctx, t }, s) => {
  const w = num(s, 'width', 520)
  rect(ctx, -w / 2, 0, w, 600, '#A9B7C1')
  rect(ctx, -w / 2, 0, w, 20, '#8797A3')
  for (const x of [-w / 4, w / 4]) box(ctx, x - w / 6, 60, w / 3, 260, 10, '#97A6B1')
  box(ctx, -w / 2 - 14, -26, w + 28, 36, 10, '#CBD5DC')
  for (let i = 0; i < 13; i++) {
    const x = -w * 0.36 + (i * w * 0.72) / 12
    disc(ctx, x, -28 + swing(t, 2.8, i * 0.21) * 3, 18 + (i % 3) * 7, alpha('#FFFFFF', 0.94))
  }
}

/** A tower of bowls and plates; `tall` 0–1 is how many, `sway` lets it lean. */
export const dishTower: DrawProp = ({ ctx, t }, s) => {
  const count = Math.round(2 + 12 * clamp(num(s, 'tall', 0.5)))
  for (let i = 0; i < count; i++) {
    const x = Math.sin(i * 1.9) * 5 + swing(t, 2.6) * i * 0.7 * num(s, 'sway', 1)
    const y = -i * 24
    const glaze = i % 3 === 0 ? '#F3F5F6' : i % 3 === 1 ? '#DCE8F2' : '#FBEFE0'
    shape(
      ctx,
      `M ${x - 62} ${y - 26} C ${x - 58} ${y - 6} ${x - 34} ${y} ${x - 24} ${y} L ${x + 24} ${y} C ${x + 34} ${y} ${x + 58} ${y - 6} ${x + 62} ${y - 26} Z`,
      darker(glaze, 0.08),
    )
    disc(ctx, x, y - 26, 63, glaze, 9)
    if (i % 3 === 1) curve(ctx, `M ${x - 44} ${y - 13} Q ${x} ${y - 4} ${x + 44} ${y - 13}`, 3, palette.river)
  }
}

/** A carton full of red gloves; fingers look over its edge. */
export const gloveBox: DrawProp = ({ ctx }) => {
  for (const [x, turn] of [
    [-74, -0.4],
    [-26, 0.15],
    [24, -0.12],
    [72, 0.42],
  ] as const)
    within(ctx, () => {
      ctx.translate(x, -106)
      ctx.rotate(Math.PI + turn)
      drawGlove(ctx, RED, false)
    })
  box(ctx, -124, -112, 248, 112, 6, '#C99A63')
  rect(ctx, 60, -112, 64, 112, '#B98550')
  box(ctx, -132, -122, 264, 18, 5, '#D9AE79')
  write(ctx, '手套 12双', -16, -50, { size: 38, weight: 'black', color: '#7A5228' })
}

/** A telephone number on a round sticker of paper: `text` and `note` below it. */
export const hotline: DrawProp = ({ ctx, t }, s) => {
  const glow = 1 + 0.03 * swing(t, 1.6) * num(s, 'beat', 0)
  ctx.scale(glow, glow)
  disc(ctx, 5, 9, 150, '#1A223822')
  disc(ctx, 0, 0, 150, palette.river)
  ring(ctx, 0, 0, 134, 5, '#BBD8F2')
  write(ctx, word(s, 'text', '12348'), 0, -14, { size: 82, weight: 'black', color: '#FFFFFF' })
  write(ctx, word(s, 'note', '公共法律服务'), 0, 56, { size: 31, color: '#D9EAF8' })
  stroke(
    ctx,
    [
      [-40, -92],
      [40, -92],
    ],
    7,
    palette.lamp,
  )
}

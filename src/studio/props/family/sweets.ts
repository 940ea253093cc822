import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { at, box, type Ctx, curve, disc, polygon, rect, ring, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

/** A wrapped sweet, 120 wide: `colour`; `split` 0–1 tears the paper in two. */
export const sweet: DrawProp = ({ ctx }, s) => {
  const split = clamp(num(s, 'split', 0))
  const colour = word(s, 'colour', palette.seal)
  for (const side of [-1, 1]) {
    const x = side * split * 34
    shape(
      ctx,
      `M ${x + side * 30} -4 L ${x + side * 70} -26 L ${x + side * 60} 0 L ${x + side * 70} 26 L ${x + side * 30} 4 Z`,
      lighter(colour, 0.25),
    )
  }
  if (split > 0) disc(ctx, 0, 0, 26, '#F3D9B0', 22)
  for (const side of [-1, 1]) {
    ctx.save()
    ctx.beginPath()
    ctx.rect(side < 0 ? -90 : 0, -60, 90, 120)
    ctx.clip()
    ctx.translate(side * split * 34, 0)
    disc(ctx, 0, 0, 38, colour, 30)
    curve(ctx, 'M -26 -10 C -10 6 10 -22 26 -4', 5, lighter(colour, 0.4))
    ctx.restore()
  }
}

const LOAD = [
  [-96, -104, palette.seal, 12],
  [-24, -118, palette.ochre, -20],
  [52, -110, palette.seal, 30],
  [104, -92, '#E2708F', -10],
  [-56, -82, '#E2708F', 24],
  [14, -80, palette.seal, -8],
  [74, -66, palette.ochre, 14],
] as const

/** An open red box of wedding sweets; `left` 0–1 of them remain. */
export const sweetBox: DrawProp = (p, s) => {
  const { ctx } = p
  const left = clamp(num(s, 'left', 1)) * LOAD.length
  disc(ctx, 0, 4, 190, '#1A223828', 20)
  shape(ctx, 'M -170 -92 L 170 -92 L 190 -150 C 110 -196 -110 -196 -190 -150 Z', '#A82A22')
  LOAD.forEach(([x, y, colour, turn], i) => {
    if (i < left) at(ctx, x, y, () => sweet(p, { ...s, colour }), { turn, scale: 0.82 })
  })
  box(ctx, -180, -92, 360, 96, [4, 4, 26, 26], palette.seal)
  rect(ctx, 90, -92, 90, 80, darker(palette.seal, 0.1))
  disc(ctx, 0, -44, 42, '#F7D58A')
  write(ctx, '囍', 0, -44, { size: 52, weight: 'black', color: '#A82A22' })
}

/** A thick red packet: `text` on it, `note` below. */
export const redPacket: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 250)
  box(ctx, -w / 2 + 7, -166, w, 340, 18, '#1A223828')
  box(ctx, -w / 2, -176, w, 340, 18, palette.seal)
  shape(
    ctx,
    `M ${-w / 2} -170 L ${w / 2} -170 L ${w / 2} -110 C ${w / 4} -66 ${-w / 4} -66 ${-w / 2} -110 Z`,
    '#A82A22',
  )
  disc(ctx, 0, -84, 30, '#F7D58A')
  write(ctx, word(s, 'text', '十八万'), 0, 34, {
    size: num(s, 'size', 62),
    weight: 'black',
    color: '#FBE3B8',
  })
  const note = word(s, 'note', '彩礼')
  if (note) write(ctx, note, 0, 108, { size: 36, color: '#F7C9A0' })
}

/** A pot parted down its middle, red left, clear right; `crack` 0–1 runs through the wall. */
export const dividedPot: DrawProp = ({ ctx, t }, s) => {
  const crack = clamp(num(s, 'crack', 0))
  disc(ctx, 0, 4, 190, '#1A223828', 20)
  box(ctx, -110, -26, 220, 34, 8, '#3B4652')
  for (const side of [-1, 1])
    curve(ctx, `M ${side * 176} -92 C ${side * 222} -98 ${side * 222} -56 ${side * 172} -58`, 14, '#5B6774')
  shape(ctx, 'M -190 -112 C -186 -44 -130 -22 -100 -22 L 100 -22 C 130 -22 186 -44 190 -112 Z', '#8C99A5')
  disc(ctx, 0, -112, 191, '#B4C0CA', 52)
  ctx.save()
  ctx.beginPath()
  ctx.ellipse(0, -110, 172, 43, 0, 0, Math.PI * 2)
  ctx.clip()
  rect(ctx, -180, -160, 180, 100, '#C23A22')
  rect(ctx, 0, -160, 180, 100, '#F4E7C8')
  for (let i = 0; i < 6; i++) {
    const lift = Math.max(0, swing(t, 0.9, i * 0.17)) * 9
    disc(ctx, -140 + i * 24, -114 + (i % 3) * 14, lift, '#F0803C', lift * 0.6)
  }
  for (const [x, y] of [
    [-120, -126],
    [-60, -100],
    [-90, -84],
  ] as const)
    curve(ctx, `M ${x} ${y} Q ${x + 12} ${y - 8} ${x + 26} ${y}`, 7, '#7E150C')
  for (const [x, y] of [
    [50, -120],
    [100, -98],
    [130, -118],
  ] as const)
    disc(ctx, x, y, 11, '#8FB65A', 5)
  curve(ctx, 'M 0 -160 C 26 -130 -26 -96 0 -60', 12, '#8C99A5')
  ctx.restore()
  if (crack > 0)
    stroke(
      ctx,
      (
        [
          [0, -150],
          [12, -112],
          [-10, -78],
          [10, -50],
          [-4, -22],
        ] as [number, number][]
      ).slice(0, Math.ceil(crack * 5)),
      6,
      '#2C3A48',
    )
}

/** A cup of milk tea with its straw. */
export const milkTea: DrawProp = ({ ctx }) => {
  polygon(
    ctx,
    [
      [-48, -130],
      [48, -130],
      [36, 0],
      [-36, 0],
    ],
    '#E9D2B0',
  )
  rect(ctx, -46, -96, 92, 40, '#FFFFFF')
  for (const [x, y] of [
    [-20, -16],
    [2, -10],
    [22, -18],
    [-8, -30],
    [14, -34],
  ] as const)
    disc(ctx, x, y, 8, '#4A3428')
  box(ctx, -54, -146, 108, 20, 8, '#F4F6F7')
  stroke(
    ctx,
    [
      [14, -146],
      [30, -206],
    ],
    11,
    palette.teal,
  )
}

/** A small present with a bow: `colour`. */
export const giftBox: DrawProp = ({ ctx }, s) => {
  const colour = word(s, 'colour', '#E2708F')
  box(ctx, -62, -90, 124, 90, 8, colour)
  rect(ctx, 30, -90, 32, 90, darker(colour, 0.1))
  box(ctx, -70, -112, 140, 30, 8, lighter(colour, 0.15))
  rect(ctx, -10, -112, 20, 112, '#FFF3D6')
  for (const side of [-1, 1]) curve(ctx, `M 0 -112 C ${side * 50} -160 ${side * 66} -120 0 -112`, 9, '#FFF3D6')
}

/** A small weight for a balance: `text`. */
export const weightBlock: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 120)
  box(ctx, -w / 2, -70, w, 70, 12, word(s, 'colour', palette.river))
  box(ctx, -18, -86, 36, 22, 8, word(s, 'colour', palette.river))
  write(ctx, word(s, 'text', ''), 0, -34, {
    size: 36,
    weight: 'black',
    color: '#FFFFFF',
  })
}

/** Two little books of a marriage, without any emblem: `text`. */
export const marriageBook: DrawProp = ({ ctx }: Painter, s) => {
  drawBook(ctx, 14, -8, '#A82A22', '')
  drawBook(ctx, -10, 6, palette.seal, word(s, 'text', '结婚证'))
}

function drawBook(ctx: Ctx, x: number, y: number, colour: string, text: string): void {
  box(ctx, x - 66, y - 176, 132, 176, 10, colour)
  rect(ctx, x - 66, y - 176, 14, 176, darker(colour, 0.16))
  if (!text) return
  write(ctx, text, x + 6, y - 96, {
    size: 36,
    weight: 'black',
    color: '#F7D58A',
  })
  ring(ctx, x + 6, y - 44, 16, 3, alpha('#F7D58A', 0.8))
}

import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, glow, polygon, rect, ring, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

type Ctx = Parameters<DrawProp>[0]['ctx']

/** The pale patch where a calendar hung: the wall round it has yellowed by `aged` 0–1. */
export const palepatch: DrawProp = ({ ctx }, s) => {
  const aged = clamp(num(s, 'aged', 1))
  const w = num(s, 'width', 230)
  const h = num(s, 'tall', 300)
  const reach = num(s, 'reach', 1)
  glow(ctx, 0, 0, (w + h) * 0.85 * reach, alpha('#C9963F', 0.62 * aged))
  box(ctx, -w / 2, -h / 2, w, h, 3, '#FFFBF1')
  ctx.strokeStyle = alpha('#B98F4F', 0.3 * aged)
  ctx.lineWidth = 3
  ctx.strokeRect(-w / 2, -h / 2, w, h)
  disc(ctx, 0, -h / 2 - 14, 6, '#6B7886')
}

/** A wall calendar with a picture of the river; `swing` 0–1 lets it sway on its nail. */
export const wallcalendar: DrawProp = ({ ctx, t }, s) => {
  ctx.rotate(swing(t, 1.4) * 0.1 * num(s, 'swing', 0))
  stroke(
    ctx,
    [
      [-60, 20],
      [0, -14],
      [60, 20],
    ],
    4,
    '#8E5F3A',
  )
  box(ctx, -110, 18, 230, 300, 4, '#1A223824')
  rect(ctx, -115, 14, 230, 300, '#FFFFFF')
  rect(ctx, -115, 14, 230, 18, palette.seal)
  rect(ctx, -101, 42, 202, 130, '#CFE5F3')
  shape(ctx, 'M -101 140 L -60 92 L -20 128 L 24 84 L 70 126 L 101 104 L 101 172 L -101 172 Z', '#7FA9C4')
  rect(ctx, -101, 146, 202, 26, '#4D9BD6')
  disc(ctx, 62, 68, 14, '#F3C76B')
  write(ctx, word(s, 'text', '8月'), -92, 200, {
    size: 34,
    weight: 'black',
    color: palette.seal,
    align: 'left',
  })
  for (let row = 0; row < 3; row++)
    for (let day = 0; day < 7; day++) disc(ctx, -84 + day * 28, 236 + row * 26, 6, day > 4 ? '#E9A79E' : '#B9C3CE')
}

/** A rolled calendar with a bow. */
export const scroll: DrawProp = ({ ctx }) => {
  ctx.rotate(-0.35)
  box(ctx, -110, -26, 220, 52, 24, '#FFF8EA')
  disc(ctx, 110, 0, 12, '#E3CFA6', 26)
  disc(ctx, 110, 0, 5, '#B98F4F', 12)
  rect(ctx, -14, -28, 22, 56, palette.seal)
  shape(ctx, 'M -3 -26 C -40 -60 -50 -30 -3 -22 C 44 -30 34 -60 -3 -26 Z', palette.seal)
}

/** A splash of red hotpot oil on a wall; `size` 0–1, `clean` 0–1 paints it over. */
export const oilsplash: DrawProp = ({ ctx }, s) => {
  const size = clamp(num(s, 'size', 1))
  ctx.globalAlpha *= 1 - clamp(num(s, 'clean', 0))
  ctx.scale(size, size)
  const red = '#CF5A22'
  shape(
    ctx,
    'M -120 10 C -140 -50 -80 -60 -70 -100 C -50 -140 -20 -90 10 -104 C 40 -124 60 -80 90 -70 C 140 -50 110 0 124 30 C 100 70 60 40 40 70 C 10 100 -20 60 -60 72 C -110 80 -130 50 -120 10 Z',
    alpha(red, 0.85),
  )
  for (const [x, y, r] of [
    [-150, -40, 13],
    [-120, -96, 9],
    [120, -104, 12],
    [156, -10, 9],
    [-30, -146, 8],
    [140, 60, 11],
    [-140, 80, 8],
  ] as const)
    disc(ctx, x, y, r, alpha(red, 0.85))
  for (const [x, length] of [
    [-70, 70],
    [-10, 120],
    [46, 84],
    [88, 40],
  ] as const)
    stroke(
      ctx,
      [
        [x, 50],
        [x, 50 + length],
      ],
      15,
      alpha(red, 0.85),
    )
  curve(ctx, 'M -70 -60 C -50 -84 -30 -84 -14 -72', 9, alpha('#F0A04B', 0.9))
  for (const [x, y] of [
    [-40, -20],
    [30, 0],
    [70, -30],
    [-80, 20],
  ] as const)
    shape(
      ctx,
      `M ${x - 6} ${y} C ${x} ${y - 22} ${x + 18} ${y - 26} ${x + 26} ${y - 22} C ${x + 20} ${y - 8} ${x + 8} ${y + 2} ${x - 6} ${y} Z`,
      '#8C1F14',
    )
}

/** A hotpot in nine squares; `tip` 0–1 topples it, `boil` 0–1. */
export const hotpot: DrawProp = ({ ctx, t }, s) => {
  const tip = clamp(num(s, 'tip', 0))
  ctx.rotate(tip * 1.05)
  if (tip > 0.4)
    shape(ctx, 'M 60 -84 C 130 -110 150 -60 190 -56 C 160 -30 150 -10 110 -20 C 90 -30 70 -50 60 -84 Z', '#C4472D')
  for (const side of [-1, 1])
    curve(ctx, `M ${side * 112} -70 C ${side * 150} -74 ${side * 150} -40 ${side * 108} -42`, 12, '#6B5B4A')
  shape(ctx, 'M -124 -84 C -120 -20 -80 0 -60 0 L 60 0 C 80 0 120 -20 124 -84 Z', '#8A7560')
  disc(ctx, 0, -84, 125, '#A8927B', 34)
  disc(ctx, 0, -82, 110, '#C4472D', 27)
  for (const x of [-38, 38])
    stroke(
      ctx,
      [
        [x - 4, -106],
        [x + 4, -58],
      ],
      5,
      '#A8927B',
    )
  for (const y of [-92, -74])
    stroke(
      ctx,
      [
        [-104, y],
        [104, y],
      ],
      4,
      '#A8927B',
    )
  const boil = num(s, 'boil', 1) * (1 - tip)
  for (let i = 0; i < 5; i++)
    disc(ctx, -70 + i * 35, -84 + (i % 2) * 8, Math.max(0, swing(t, 0.9, i * 0.21)) * 9 * boil, '#F0A04B')
}

/** A water heater on the wall; `broken` drips and shows a red lamp, else green. */
export const heater: DrawProp = ({ ctx, t }, s) => {
  box(ctx, -112, -156, 240, 330, 26, '#1A223822')
  box(ctx, -120, -170, 240, 330, 26, '#FBFDFE')
  box(ctx, -120, 60, 240, 100, [0, 0, 26, 26], '#DDE6ED')
  box(ctx, -64, -110, 128, 66, 14, '#22303F')
  const broken = s.broken === true
  write(ctx, broken ? 'E1' : '42°', 0, -77, {
    size: 42,
    weight: 'black',
    color: broken ? '#F08A7D' : '#8FE0B4',
  })
  disc(ctx, 0, 8, 30, '#E9EFF3')
  disc(ctx, 0, 8, 20, broken ? palette.seal : '#2E9B62')
  for (const x of [-66, 0, 66]) rect(ctx, x - 8, 160, 16, 70, x === 0 ? '#E2A23F' : '#A8B8C2')
  if (!broken) return
  const fall = (t * 0.8) % 1
  disc(ctx, 66, 236 + fall * 180, 8 * (1 - fall * 0.5), '#3D8FD1', 11)
}

/** A moving box with tape; `text` on its side. */
export const carton: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 190)
  const h = num(s, 'tall', 150)
  disc(ctx, 0, 2, w * 0.56, '#1A223822', 10)
  rect(ctx, -w / 2, -h, w, h, '#C99A66')
  rect(ctx, w / 2 - w * 0.2, -h, w * 0.2, h, '#B98551')
  polygon(
    ctx,
    [
      [-w / 2, -h],
      [w / 2, -h],
      [w / 2 - 14, -h - 22],
      [-w / 2 + 14, -h - 22],
    ],
    '#DDB07C',
  )
  rect(ctx, -16, -h - 22, 32, h * 0.55, '#EBD3A4')
  const text = word(s, 'text', '')
  if (text)
    write(ctx, text, -w * 0.1, -h * 0.3, {
      size: 34,
      weight: 'black',
      color: '#6A4311',
    })
}

/** A door key with its tag. */
export const doorkey: DrawProp = ({ ctx }) => {
  ring(ctx, -40, 0, 30, 14, palette.ochre)
  rect(ctx, -12, -8, 100, 16, palette.ochre)
  rect(ctx, 56, 4, 12, 24, palette.ochre)
  rect(ctx, 76, 4, 12, 30, darker(palette.ochre, 0.1))
  curve(ctx, 'M -62 14 Q -84 40 -74 64', 5, '#8E5F3A')
  box(ctx, -106, 60, 62, 44, 8, lighter(palette.river, 0.1))
}

/** A broom that leans. */
export const broom: DrawProp = ({ ctx }) => {
  ctx.rotate(0.14)
  stroke(
    ctx,
    [
      [0, -330],
      [0, -80],
    ],
    12,
    palette.woodDeep,
  )
  shape(ctx, 'M -20 -92 L 20 -92 L 58 0 L -58 0 Z', palette.ochre)
  drawBristles(ctx)
}

function drawBristles(ctx: Ctx): void {
  rect(ctx, -22, -96, 44, 14, palette.seal)
  for (let i = -3; i <= 3; i++)
    stroke(
      ctx,
      [
        [i * 5, -80],
        [i * 15, -6],
      ],
      3,
      darker(palette.ochre, 0.2),
    )
}

import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, palette } from '../../kit/palette'
import { box, type Ctx, curve, disc, glow, polygon, rect, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

const SPOTS = [
  [-86, 60, 20],
  [30, 96, 26],
  [-20, 150, 17],
  [92, 44, 15],
  [78, 150, 22],
  [-92, 132, 14],
  [4, 38, 12],
] as const

/** A white quilt over a line; `stained` 0–1 brings the brown spots, `width`. */
export const quilt: DrawProp = ({ ctx, t }, s) => {
  const w = num(s, 'width', 280)
  const sway = swing(t, 3.4) * 6
  curve(ctx, `M ${-w} -8 Q 0 10 ${w} -8`, 4, '#8C7A62')
  shape(
    ctx,
    `M ${-w / 2} 0 C ${-w / 4} 8 ${w / 4} 8 ${w / 2} 0 L ${w / 2 + sway} 190 C ${w / 4} 204 ${-w / 4} 182 ${-w / 2 + sway} 196 Z`,
    '#FBFAF5',
  )
  for (let i = 1; i < 4; i++)
    curve(
      ctx,
      `M ${-w / 2 + (i * w) / 4} 6 Q ${-w / 2 + (i * w) / 4 + sway * 0.4} 90 ${-w / 2 + (i * w) / 4 + sway} 190`,
      3,
      '#E4E2D8',
    )
  for (const y of [64, 128]) curve(ctx, `M ${-w / 2 + 2} ${y} Q 0 ${y + 10} ${w / 2 + 2} ${y}`, 3, '#E4E2D8')
  const stained = clamp(num(s, 'stained', 0))
  SPOTS.forEach(([x, y, r], i) => {
    const come = clamp(stained * SPOTS.length - i)
    if (come <= 0) return
    const left = (x * w) / 280 + sway * 0.5
    disc(ctx, left, y, r * come, '#B98350', r * 0.8 * come)
    disc(ctx, left + r * 0.7, y + r * 0.5, r * 0.55 * come, '#B98350')
    disc(ctx, left - r * 0.9, y + r * 0.7, r * 0.28 * come, '#B98350')
    disc(ctx, left + r * 0.2, y + r * 0.1, r * 0.55 * come, '#A06A3A', r * 0.42 * come)
  })
  for (const side of [-1, 1]) box(ctx, side * (w / 2 - 26) - 6, -16, 12, 32, 4, palette.ochre)
}

/** A plane folded from a written sheet; it flies to the right, `tilt` is its nose in degrees. */
export const paperPlane: DrawProp = ({ ctx, t }, s) => {
  ctx.rotate(((num(s, 'tilt', -8) + swing(t, 2.6) * 3 * num(s, 'drift', 1)) * Math.PI) / 180)
  polygon(
    ctx,
    [
      [-120, -46],
      [140, 0],
      [-62, 10],
    ],
    '#FFFEFA',
  )
  polygon(
    ctx,
    [
      [-62, 10],
      [140, 0],
      [-84, 66],
    ],
    '#E3E8EE',
  )
  polygon(
    ctx,
    [
      [-62, 10],
      [140, 0],
      [-50, 44],
    ],
    '#C9D2DB',
  )
  for (let i = 0; i < 3; i++)
    stroke(
      ctx,
      [
        [-84 + i * 16, -30 + i * 9],
        [20 + i * 22, -14 + i * 4],
      ],
      4,
      '#B9C6D2',
    )
  disc(ctx, -46, -4, 11, alpha(palette.seal, 0.75), 8)
}

const SOLID = ['#FFFEFA', '#F2F7FC'] as const

/** A ruling that is heavier than paper: blue rim, rivets, `firm` 0–1 turns the sheet into it; `heading line1 line2`. */
export const ruling: DrawProp = ({ ctx }, s) => {
  const firm = clamp(num(s, 'firm', 1))
  const w = 360
  const h = 400
  box(ctx, -w / 2 + 10, -h / 2 + 14, w, h, 16, '#1A22382E')
  if (firm > 0) box(ctx, -w / 2 - 16 * firm, -h / 2 - 16 * firm, w + 32 * firm, h + 32 * firm, 22, palette.river)
  box(ctx, -w / 2, -h / 2, w, h, 12, firm > 0.5 ? SOLID[1] : SOLID[0])
  write(ctx, word(s, 'heading', '裁定书'), 0, -h / 2 + 62, { size: 54, weight: 'black', color: palette.riverDeep })
  ;['line1', 'line2'].forEach((key, i) =>
    write(ctx, word(s, key, ''), 0, -h / 2 + 150 + i * 66, { size: 42, color: palette.ink }),
  )
  if (firm > 0.6)
    for (const x of [-1, 1]) for (const y of [-1, 1]) disc(ctx, x * (w / 2 - 4), y * (h / 2 - 4), 11 * firm, '#BBD8F2')
}

const RIDERS = [
  { window: 0, hair: '#B9BDC4', skin: '#EFC09A', coat: '#4F6B8A', looks: -1 },
  { window: 3, hair: palette.hair, skin: '#DDA678', coat: '#B9573F', looks: 1 },
] as const

/** Two who sit far apart and look away from each other. */
function drawRiders(ctx: Ctx): void {
  for (const { window, hair, skin, coat, looks } of RIDERS)
    within(ctx, () => {
      ctx.beginPath()
      ctx.roundRect(-304 + window * 106, -270, 92, 124, 12)
      ctx.clip()
      ctx.translate(-258 + window * 106, -198)
      disc(ctx, 0, 64, 44, coat, 40)
      disc(ctx, 0, -8, 32, hair, 33)
      disc(ctx, looks * 5, 2, 28, skin, 29)
      for (const x of [-9, 9]) disc(ctx, x + looks * 11, 0, 3.4, palette.ink, 4.6)
      stroke(
        ctx,
        [
          [looks * 11 - 7, 17],
          [looks * 11 + 7, 17],
        ],
        3,
        '#8A3B35',
      )
    })
}

/** A city bus seen from its side with two passengers who do not speak; wheels turn while `spin` is 1. */
export const cityBus: DrawProp = ({ ctx, t }, s) => {
  const color = word(s, 'colour', '#E2A23F')
  disc(ctx, 0, 2, 330, '#1A223830', 16)
  box(ctx, -330, -300, 660, 262, [30, 40, 14, 14], color)
  rect(ctx, -330, -120, 660, 24, darker(color, 0.18))
  for (let i = 0; i < 5; i++) box(ctx, -304 + i * 106, -270, 92, 124, 12, '#CFE5F2')
  drawRiders(ctx)
  box(ctx, 232, -270, 84, 190, 12, '#BBD8EA')
  write(ctx, word(s, 'text', '往法院'), -40, -62, { size: 40, weight: 'black', color: '#FFFFFF' })
  box(ctx, 306, -92, 22, 26, 6, '#FFE9B0')
  for (const x of [-196, 196]) drawWheel(ctx, x, t * 6 * num(s, 'spin', 1))
}

function drawWheel(ctx: Ctx, x: number, turn: number): void {
  within(ctx, () => {
    ctx.translate(x, -34)
    disc(ctx, 0, 0, 44, '#262B36')
    disc(ctx, 0, 0, 20, '#B9C3CE')
    for (let i = 0; i < 3; i++) {
      const a = turn + (i * Math.PI * 2) / 3
      stroke(
        ctx,
        [
          [0, 0],
          [Math.cos(a) * 16, Math.sin(a) * 16],
        ],
        5,
        '#6B7A87',
      )
    }
  })
}

/** A plate of braised duck feet, steaming a little. */
export const braised: DrawProp = ({ ctx }) => {
  glow(ctx, 0, -40, 90, alpha('#FFE2A6', 0.5))
  for (const [x, y, r] of [
    [-46, -26, 20],
    [-16, -36, 23],
    [18, -32, 22],
    [48, -26, 19],
    [2, -50, 18],
  ] as const) {
    disc(ctx, x, y, r, '#9A4F2A', r * 0.7)
    disc(ctx, x - 5, y - 5, r * 0.35, '#C9743F', r * 0.2)
  }
  disc(ctx, 0, -8, 100, '#FFFFFF', 20)
  disc(ctx, 0, -4, 100, '#DDE7EE', 16)
}

/** The rail of the shophouse's balcony, for whoever stands behind it; the origin is the middle of its foot. */
export const balconyRail: DrawProp = ({ ctx }, s) => {
  const half = num(s, 'width', 700) / 2
  for (let x = -half + 12; x < half; x += 36) rect(ctx, x, -96, 7, 96, '#6B7C8A')
  box(ctx, -half, -106, half * 2, 14, 6, '#55697C')
}

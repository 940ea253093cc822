import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, glow, polygon, rect, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

/** The star of a bump: `power` 0–1. */
export const burst: DrawProp = ({ ctx }, s) => {
  const power = clamp(num(s, 'power', 1))
  if (power <= 0.02) return
  const r = num(s, 'radius', 70) * power
  for (const [color, share] of [
    ['#F2B03C', 1],
    ['#FFF1C4', 0.6],
  ] as const)
    polygon(
      ctx,
      Array.from({ length: 16 }, (_, i) => {
        const a = (i / 16) * Math.PI * 2 - 0.2
        const reach = r * share * (i % 2 ? 0.56 : 1)
        return [Math.cos(a) * reach, Math.sin(a) * reach] as const
      }),
      color,
    )
}

/** A finger-long scratch; `gleam` 0–1 makes it shine. */
export const scratch: DrawProp = ({ ctx, t }, s) => {
  const gleam = num(s, 'gleam', 0) * (0.6 + 0.4 * swing(t, 1.6))
  if (gleam > 0) glow(ctx, 0, 0, 80, alpha('#FFD68A', 0.8 * gleam))
  for (const [x0, y0, x1, y1] of [
    [-26, -8, 22, 2],
    [-18, 2, 28, 11],
    [-6, -13, 20, -8],
  ] as const)
    stroke(
      ctx,
      [
        [x0, y0],
        [x1, y1],
      ],
      4.5,
      palette.seal,
    )
}

/** A warning triangle on its feet. */
export const triangle: DrawProp = ({ ctx }) => {
  for (const side of [-1, 1])
    stroke(
      ctx,
      [
        [side * 46, -10],
        [side * 66, 2],
      ],
      10,
      '#5B6774',
    )
  polygon(
    ctx,
    [
      [0, -140],
      [84, 0],
      [-84, 0],
    ],
    palette.seal,
  )
  polygon(
    ctx,
    [
      [0, -94],
      [46, -20],
      [-46, -20],
    ],
    '#FFF6E6',
  )
  box(ctx, -6, -72, 12, 28, 6, palette.seal)
  disc(ctx, 0, -32, 6.5, palette.seal)
}

/**
 * A car whose windows one looks through, nose to the right: people sit (scale 0.42, without legs) between `part` back
 * and `part` front. `colour`.
 */
export const sedan: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', palette.teal)
  if (s.part !== 'front') {
    disc(ctx, 0, 2, 250, '#1A223830', 16)
    shape(ctx, 'M -150 -112 C -120 -200 -90 -218 -50 -218 L 60 -218 C 108 -218 140 -176 172 -112 Z', '#A9C6DB')
    box(ctx, -74, -176, 40, 70, 14, '#4A5568')
    box(ctx, 40, -176, 40, 70, 14, '#4A5568')
    return
  }
  const roof = lighter(color, 0.1)
  curve(ctx, 'M -152 -112 C -120 -202 -92 -218 -50 -218 L 60 -218 C 108 -218 142 -176 172 -112', 17, roof)
  stroke(
    ctx,
    [
      [2, -216],
      [2, -116],
    ],
    13,
    roof,
  )
  shape(ctx, 'M -236 -34 C -240 -92 -214 -114 -150 -120 L 176 -120 C 226 -110 244 -84 240 -34 Z', color)
  rect(ctx, -238, -58, 478, 26, darker(color, 0.12))
  stroke(
    ctx,
    [
      [2, -116],
      [2, -44],
    ],
    3,
    darker(color, 0.25),
  )
  box(ctx, 20, -104, 40, 9, 4, darker(color, 0.3))
  box(ctx, -238, -92, 28, 24, 8, '#E4604C')
  box(ctx, 208, -92, 30, 26, 10, '#FFE9B0')
  for (const x of [-138, 142]) {
    disc(ctx, x, -34, 46, '#262B36')
    disc(ctx, x, -34, 22, '#C4CDD5')
  }
}

/** An ambulance from its side; `lamp` 0–1 lets its light blink. */
export const ambulance: DrawProp = ({ ctx, t }, s) => {
  disc(ctx, 0, 2, 270, '#1A223830', 16)
  if (num(s, 'lamp', 1) > 0 && swing(t, 0.9) > 0) glow(ctx, 60, -274, 130, '#7CB7F299')
  box(ctx, 30, -272, 60, 22, [10, 10, 0, 0], '#3D8FD1')
  shape(
    ctx,
    'M -250 -34 L -250 -232 C -250 -246 -242 -252 -230 -252 L 132 -252 C 160 -252 176 -236 196 -196 L 226 -132 C 248 -124 254 -104 254 -80 L 254 -34 Z',
    '#FBFCFD',
  )
  shape(ctx, 'M 118 -226 L 136 -226 C 150 -226 160 -216 172 -190 L 196 -136 L 118 -136 Z', '#5D7F9C')
  rect(ctx, -250, -104, 504, 26, palette.seal)
  rect(ctx, -250, -44, 504, 12, '#D5DCE3')
  box(ctx, -140, -208, 80, 26, 6, palette.seal)
  box(ctx, -113, -235, 26, 80, 6, palette.seal)
  for (const x of [-150, 160]) {
    disc(ctx, x, -34, 46, '#262B36')
    disc(ctx, x, -34, 22, '#C4CDD5')
  }
}

/** A bucket that fills with coins by `fill` 0–1: `text` on its front, `colour`. */
export const bucket: DrawProp = ({ ctx }, s) => {
  const fill = clamp(num(s, 'fill', 0))
  const color = word(s, 'colour', palette.river)
  disc(ctx, 0, 4, 104, '#1A223820', 12)
  disc(ctx, 0, -196, 104, darker(color, 0.35), 24)
  if (fill > 0) {
    const y = -196 + (1 - fill) * 14
    disc(ctx, 0, y, 96, '#D09A33', 20)
    for (let i = 0; i < 9 * fill; i++)
      disc(ctx, -72 + i * 18, y - 6 - (i % 3) * 7 * fill, 19, i % 2 ? '#F0B94D' : '#F7CB6B', 11)
  }
  shape(ctx, 'M -104 -196 C -100 -176 100 -176 104 -196 L 82 -8 C 80 4 -80 4 -82 -8 Z', color)
  shape(ctx, 'M 56 -182 C 84 -186 100 -190 104 -196 L 82 -8 C 80 0 62 2 44 2 Z', darker(color, 0.14))
  ctx.strokeStyle = lighter(color, 0.4)
  ctx.lineWidth = 7
  ctx.beginPath()
  ctx.ellipse(0, -196, 104, 24, 0, 0, Math.PI)
  ctx.stroke()
  const rows = word(s, 'text', '').split('|')
  rows.forEach((row, i) =>
    write(ctx, row, 0, -92 + (i - (rows.length - 1) / 2) * 46, { size: 40, weight: 'black', color: '#FFFFFF' }),
  )
}

/** A bar of ten parts, `parts` of them lit; `text` above it. */
export const tenths: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 560)
  const lit = num(s, 'parts', 1)
  for (let i = 0; i < 10; i++)
    box(ctx, -w / 2 + (i * w) / 10 + 4, -34, w / 10 - 8, 68, 10, i < lit ? word(s, 'colour', palette.ochre) : '#FFFFFF')
  const text = word(s, 'text', '')
  if (text) write(ctx, text, 0, -78, { size: 40, weight: 'black', color: palette.riverDeep })
}

/** White stripes of a crossing, `width` wide. */
export const zebra: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 420)
  const n = 6
  for (let i = 0; i < n; i++) {
    const x = -w / 2 + (i * w) / n
    polygon(
      ctx,
      [
        [x + 14, -96],
        [x + 14 + w / n / 2, -96],
        [x + w / n / 2 - 8, 60],
        [x - 8, 60],
      ],
      '#F4F7FA',
    )
  }
}

/** A note on a car window: `text`. */
export const sticker: DrawProp = ({ ctx }, s) => {
  ctx.rotate(-0.05)
  box(ctx, -74, -30, 148, 60, 8, '#FFE08A')
  write(ctx, word(s, 'text', ''), 0, 0, { size: 42, weight: 'black', color: palette.seal })
}

/** Legs of somebody who sits on the ground, stretched to the right: `colour`; the person stands 150 units lower, legless. */
export const sitLegs: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', '#39465C')
  disc(ctx, 40, 6, 140, '#1A223826', 12)
  for (const [y, end, tone] of [
    [-26, 128, darker(color, 0.14)],
    [-18, 146, color],
  ] as const) {
    stroke(
      ctx,
      [
        [-18, y],
        [end * 0.55, y - 14],
        [end, y + 2],
      ],
      40,
      tone,
    )
    box(ctx, end + 4, y - 34, 26, 56, [12, 12, 8, 8], '#2B2E38')
  }
}

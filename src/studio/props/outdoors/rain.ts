import { clamp, lerp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { seeded } from '../../kit/random'
import { box, curve, polygon, shape, stroke } from '../../kit/shapes'

/** An umbrella held at its grip, tip up: `open` 0–1, `colour`. */
export const umbrella: DrawProp = ({ ctx }, s) => {
  const open = clamp(num(s, 'open', 0))
  const color = word(s, 'colour', '#3E6A97')
  const half = lerp(17, 176, open)
  const top = -336
  const rim = lerp(-122, -226, open)
  stroke(
    ctx,
    [
      [0, 30],
      [0, top - 14],
    ],
    8,
    '#5B4636',
  )
  curve(ctx, 'M 0 26 C 0 62 38 62 36 30', 10, palette.woodDeep)
  if (open < 0.12) {
    polygon(
      ctx,
      [
        [0, top],
        [half, rim],
        [half * 0.5, rim + 22],
        [-half * 0.5, rim + 22],
        [-half, rim],
      ],
      color,
    )
    polygon(
      ctx,
      [
        [0, top],
        [half, rim],
        [half * 0.5, rim + 22],
        [0, rim + 22],
      ],
      darker(color, 0.16),
    )
    box(ctx, -half - 3, rim - 30, half * 2 + 6, 12, 5, darker(color, 0.3))
    return
  }
  const scallop = Array.from({ length: 4 }, (_, i) => {
    const from = half - i * (half / 2)
    const to = half - (i + 1) * (half / 2)
    return `Q ${(from + to) / 2} ${rim - 26} ${to} ${rim}`
  }).join(' ')
  shape(ctx, `M ${-half} ${rim} C ${-half} ${top - 20} ${half} ${top - 20} ${half} ${rim} ${scallop} Z`, color)
  shape(
    ctx,
    `M ${half} ${rim} C ${half} ${top + 14} ${half * 0.5} ${top - 4} 0 ${top - 7} C ${half * 0.34} ${top + 26} ${half * 0.5} ${rim - 40} ${half * 0.5} ${rim} Q ${half * 0.75} ${rim - 26} ${half} ${rim} Z`,
    darker(color, 0.14),
  )
  curve(
    ctx,
    `M 0 ${top - 6} C ${-half * 0.36} ${top + 26} ${-half * 0.5} ${rim - 40} ${-half * 0.5} ${rim}`,
    4,
    lighter(color, 0.2),
  )
}

/** Rain over the whole picture: `amount` drops; `frozen` holds them in the air, `slant` in units. */
export const rain: DrawProp = ({ ctx, t }, s) => {
  const slant = num(s, 'slant', 12)
  const time = s.frozen === true ? 0 : t * 900
  const random = seeded(41)
  for (let i = 0; i < num(s, 'amount', 26); i++) {
    const x = random() * 820 - 50
    const y = ((random() * 1100 + time * (0.8 + random() * 0.4)) % 1100) - 90
    const long = 26 + random() * 22
    stroke(
      ctx,
      [
        [x, y],
        [x - slant, y + long],
      ],
      3.2,
      alpha(word(s, 'ink', '#DCEBF7'), 0.75),
    )
  }
}

/** A rounded shield with a soft rim; `size`, `pulse` 0–1 lets it breathe. */
export const shield: DrawProp = ({ ctx, t }, s) => {
  const size = num(s, 'size', 120) * (1 + swing(t, 2.2) * 0.02 * num(s, 'pulse', 0))
  const path = (r: number) =>
    `M 0 ${-r} C ${r * 0.4} ${-r * 0.74} ${r * 0.74} ${-r * 0.7} ${r * 0.86} ${-r * 0.68} C ${r * 0.94} ${r * 0.26} ${r * 0.5} ${r * 0.82} 0 ${r * 1.06} C ${-r * 0.5} ${r * 0.82} ${-r * 0.94} ${r * 0.26} ${-r * 0.86} ${-r * 0.68} C ${-r * 0.74} ${-r * 0.7} ${-r * 0.4} ${-r * 0.74} 0 ${-r} Z`
  const color = word(s, 'colour', palette.river)
  shape(ctx, path(size * 1.1), lighter(color, 0.66))
  shape(ctx, path(size), color)
  curve(
    ctx,
    `M ${-size * 0.36} ${size * 0.02} L ${-size * 0.08} ${size * 0.3} L ${size * 0.42} ${-size * 0.28}`,
    size * 0.15,
    '#FFFFFF',
  )
}

/** A clenched fist in a sleeve, seen from its side; `colour` of the sleeve. */
export const fist: DrawProp = ({ ctx }, s) => {
  const sleeve = word(s, 'colour', '#3C8C93')
  const skin = word(s, 'skin', palette.skin)
  polygon(
    ctx,
    [
      [-190, -44],
      [-74, -40],
      [-74, 44],
      [-190, 52],
    ],
    sleeve,
  )
  box(ctx, -92, -46, 28, 94, 8, darker(sleeve, 0.16))
  box(ctx, -68, -34, 60, 70, 18, skin)
  box(ctx, -34, -56, 92, 112, 34, skin)
  for (let i = 0; i < 4; i++) box(ctx, 20, -54 + i * 27, 46, 25, 12, i % 2 ? darker(skin, 0.04) : skin)
  for (let i = 1; i < 4; i++)
    stroke(
      ctx,
      [
        [26, -54 + i * 27],
        [60, -54 + i * 27],
      ],
      3,
      darker(skin, 0.2),
    )
  box(ctx, -16, 18, 66, 30, 15, darker(skin, 0.06))
}

import { clamp, lerp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, mix, palette } from '../../kit/palette'
import { fractionOf } from '../../kit/random'
import { box, curve, disc, glow, polygon, rect, ring, shape, stroke } from '../../kit/shapes'

/** A cable from the origin to `toX toY` with its slack; `plug` draws the plug at the end. */
export const wire: DrawProp = ({ ctx, t }, s) => {
  const x = num(s, 'toX', 0)
  const y = num(s, 'toY', 400)
  const bow = num(s, 'bow', 30) + swing(t, 4.6) * num(s, 'sway', 0)
  curve(
    ctx,
    `M 0 0 C ${bow} ${y * 0.3} ${x + bow} ${y * 0.7} ${x} ${y}`,
    num(s, 'thick', 6),
    word(s, 'colour', '#20252E'),
  )
}

/** A socket strip; `spark` 0–1 crackles. */
export const socketStrip: DrawProp = ({ ctx, t }, s) => {
  const spark = clamp(num(s, 'spark', 0))
  box(ctx, -62, -24, 124, 34, 8, '#EEF1F3')
  box(ctx, -62, 2, 124, 8, 4, '#C9D0D6')
  for (const x of [-38, 0, 38]) {
    box(ctx, x - 11, -18, 22, 18, 4, mix('#D9DFE4', '#3A2A22', spark * 0.7))
    for (const dx of [-4, 4]) rect(ctx, x + dx - 1.5, -14, 3, 8, '#5B6670')
  }
  box(ctx, -14, -34, 28, 26, 6, '#2B3140')
  if (spark <= 0) return
  glow(ctx, 0, -24, 110 * spark, '#FFE08AAA')
  for (let i = 0; i < 6; i++) {
    const a = -Math.PI * (0.12 + i * 0.152)
    const on = (Math.floor(t * 9) + i) % 3 !== 0
    if (on)
      stroke(
        ctx,
        [
          [Math.cos(a) * 24, -24 + Math.sin(a) * 24],
          [Math.cos(a) * 42, -24 + Math.sin(a) * 58],
          [Math.cos(a + 0.2) * 66, -24 + Math.sin(a) * 78],
        ],
        5,
        '#FFC13B',
      )
  }
}

/** Flames that lick up; `power` 0–1 is their height. */
export const flames: DrawProp = ({ ctx, t }, s) => {
  const power = clamp(num(s, 'power', 1))
  if (power <= 0.02) return
  glow(ctx, 0, -60, 260 * power, '#FFA94A77')
  for (const [color, share] of [
    ['#E4572E', 1],
    ['#F7A43B', 0.68],
    ['#FFE08A', 0.38],
  ] as const)
    for (let i = -2; i <= 2; i++) {
      const lick = 1 + swing(t, 0.42, i * 0.23) * 0.16
      const h = (150 - Math.abs(i) * 34) * power * share * lick
      const x = i * 40 * (0.6 + share * 0.4)
      const w = 38 * share
      shape(
        ctx,
        `M ${x - w} 0 C ${x - w} ${-h * 0.5} ${x - w * 0.2} ${-h * 0.6} ${x + w * 0.1} ${-h} C ${x + w * 0.5} ${-h * 0.5} ${x + w} ${-h * 0.4} ${x + w} 0 Z`,
        color,
      )
    }
}

/** Smoke that rises `rise` units and spreads; `amount` 0–1 thickens it. */
export const smoke: DrawProp = ({ ctx, t }, s) => {
  const amount = clamp(num(s, 'amount', 1))
  if (amount <= 0.02) return
  const rise = num(s, 'rise', 500)
  const puffs = 12
  for (let i = 0; i < puffs; i++) {
    const life = (t * 0.16 + i / puffs) % 1
    const lean = (fractionOf(`s${i}`) - 0.5) * num(s, 'spread', 150)
    const size = lerp(22, num(s, 'size', 92), life)
    const fade = Math.min(1, life * 5, (1 - life) * 3)
    disc(
      ctx,
      lean * life + num(s, 'drift', 0) * life * life,
      -rise * life,
      size,
      alpha('#39404B', 0.62 * amount * fade),
      size * 0.86,
    )
  }
}

/** What the fire left of an electric bicycle. */
export const burntBike: DrawProp = ({ ctx }) => {
  disc(ctx, 0, 4, 190, '#14181F55', 16)
  for (const x of [-104, 108]) {
    ring(ctx, x, -48, 38, 7, '#2B2724')
    stroke(
      ctx,
      [
        [x - 30, -62],
        [x + 26, -30],
      ],
      4,
      '#3A3430',
    )
  }
  curve(ctx, 'M -104 -48 C -60 -70 -30 -40 10 -42 L 60 -60 L 80 -168', 11, '#2B2724')
  curve(ctx, 'M 80 -168 L 108 -48', 10, '#2B2724')
  curve(ctx, 'M 82 -168 L 44 -196', 9, '#2B2724')
  curve(ctx, 'M -50 -58 C -60 -100 -90 -104 -126 -112', 9, '#2B2724')
  polygon(
    ctx,
    [
      [-56, -44],
      [40, -48],
      [28, -76],
      [-20, -70],
      [-40, -84],
    ],
    '#1F1B19',
  )
  for (const [x, y] of [
    [-128, -4],
    [-20, -2],
    [52, -6],
    [150, -2],
  ] as const)
    disc(ctx, x, y, 17, '#3A3430', 6)
}

/** A pram with its hood; `soot` darkens it. */
export const pram: DrawProp = ({ ctx }, s) => {
  const cloth = word(s, 'colour', palette.ochre)
  disc(ctx, 4, 2, 108, '#1A223826', 10)
  curve(ctx, 'M -60 -92 L 60 -22', 9, '#8C98A4')
  curve(ctx, 'M 56 -92 L -58 -22', 9, '#8C98A4')
  for (const x of [-66, 70]) {
    ring(ctx, x, -26, 23, 8, '#2B3140')
    disc(ctx, x, -26, 7, '#C4CDD5')
  }
  curve(ctx, 'M -84 -128 C -120 -150 -136 -186 -142 -206', 9, '#8C98A4')
  disc(ctx, -142, -208, 10, '#2B3140')
  if (s.baby !== false) {
    disc(ctx, -2, -146, 31, palette.skin, 30)
    curve(ctx, 'M -16 -146 Q -11 -141 -6 -146', 3.4, palette.ink)
    curve(ctx, 'M 6 -146 Q 11 -141 16 -146', 3.4, palette.ink)
    curve(ctx, 'M -3 -132 Q 1 -128 5 -132', 3, '#8A3B35')
    curve(ctx, 'M -8 -176 Q 0 -184 4 -176', 4, palette.hair)
  }
  shape(ctx, 'M -92 -132 L 92 -132 C 92 -84 60 -62 0 -62 C -60 -62 -92 -84 -92 -132 Z', cloth)
  shape(ctx, 'M 16 -132 L 92 -132 C 92 -196 66 -220 26 -226 C 40 -190 34 -156 16 -132 Z', mix(cloth, '#7A3A2A', 0.28))
  box(ctx, -98, -140, 196, 16, 8, '#FFF3DC')
}

/** A hydrant-red extinguisher. */
export const extinguisher: DrawProp = ({ ctx }) => {
  box(ctx, -30, -116, 60, 116, [26, 26, 8, 8], palette.seal)
  box(ctx, 6, -116, 24, 116, [0, 26, 8, 0], '#9E2A21')
  box(ctx, -24, -82, 48, 36, 4, '#FFF3DC')
  box(ctx, -11, -136, 22, 22, 5, '#2B3140')
  curve(ctx, 'M 8 -132 C 48 -136 46 -90 38 -52', 7, '#2B3140')
  curve(ctx, 'M -22 -146 L 22 -138', 7, '#2B3140')
}

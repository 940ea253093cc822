import { clamp, lerp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, mix, palette } from '../../kit/palette'
import { seeded } from '../../kit/random'
import { box, curve, disc, glow, polygon, rect, ring, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

/** A cable from the origin to `toX toY` with its `bow`; `sway` lets it swing, `thick`, `colour`. */
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

/** Smoke that rises `rise` units and spreads; `amount` 0–1 thickens it, `ink`. */
export const smoke: DrawProp = ({ ctx, t }, s) => {
  const amount = clamp(num(s, 'amount', 1))
  if (amount <= 0.02) return
  const rise = num(s, 'rise', 500)
  const puffs = 15
  const random = seeded(23)
  for (let i = 0; i < puffs; i++) {
    const life = (t * 0.13 + i / puffs) % 1
    const lean = (random() - 0.5) * num(s, 'spread', 150)
    const size = lerp(34, num(s, 'size', 92) * (1.1 + random() * 0.7), life)
    const fade = Math.min(1, life * 6, (1 - life) * 3)
    const x = lean * (0.25 + life) + num(s, 'drift', 0) * life * life
    glow(ctx, x, -rise * life, size * 1.5, alpha(word(s, 'ink', '#30363F'), 0.85 * amount * fade))
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

/** A pram with its hood: `colour`, `baby` false leaves it empty. */
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

/** A baby wrapped in a blanket, carried on an arm. */
export const bundle: DrawProp = ({ ctx }, s) => {
  const cloth = word(s, 'colour', palette.ochre)
  ctx.rotate(-0.35)
  box(ctx, -74, -36, 148, 78, 38, cloth)
  box(ctx, -20, -36, 94, 78, [12, 38, 38, 12], mix(cloth, '#7A3A2A', 0.18))
  disc(ctx, -46, -2, 30, palette.skin, 29)
  for (const dx of [-56, -36]) curve(ctx, `M ${dx - 5} 0 Q ${dx} 5 ${dx + 5} 0`, 3, palette.ink)
  disc(ctx, -46, 11, 4, '#8A3B35', 4)
}

/** A shed where bicycles charge: posts, a roof against rain, a socket with a green lamp at each place. */
export const chargingShed: DrawProp = ({ ctx, t }, s) => {
  const lit = clamp(num(s, 'lit', 1))
  for (const x of [-286, -2, 280]) rect(ctx, x - 8, -440, 16, 440, '#7C8894')
  box(ctx, -300, -330, 600, 22, 6, '#AEB9C3')
  for (let i = 0; i < 4; i++) {
    const x = -212 + i * 142
    box(ctx, x - 34, -322, 68, 86, 8, '#F4F7FA')
    box(ctx, x - 17, -290, 34, 30, 5, '#3A4657')
    disc(ctx, x, -306, 7, lit > 0.5 ? '#4CC38A' : '#8C98A4')
    if (lit > 0.5 && i === 1) glow(ctx, x, -306, 34 + swing(t, 2) * 4, '#4CC38A88')
  }
  polygon(
    ctx,
    [
      [-350, -424],
      [-316, -492],
      [330, -520],
      [352, -448],
    ],
    palette.river,
  )
  polygon(
    ctx,
    [
      [-350, -424],
      [352, -448],
      [352, -432],
      [-350, -406],
    ],
    palette.riverDeep,
  )
  write(ctx, '充电棚', 0, -466, { size: 44, weight: 'black', color: '#FFFFFF' })
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

import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, ring, shape, within } from '../../kit/shapes'
import { write } from '../../kit/type'

const POT = 'M -88 -78 L 88 -78 L 68 0 L -68 0 Z'

function drawGhost({ ctx, t }: Painter): void {
  ctx.setLineDash([14, 12])
  ctx.lineDashOffset = -t * 10
  const outline = alpha('#FFFFFF', 0.95)
  curve(ctx, POT, 5, outline)
  for (const [x, lean] of LEAVES) curve(ctx, `M ${x} -84 Q ${x + lean * 0.4} -150 ${x + lean} -214`, 4, outline)
  ctx.setLineDash([])
}

const LEAVES = [
  [-56, -34],
  [-34, -16],
  [-12, 6],
  [10, -8],
  [32, 18],
  [54, 36],
] as const

/** A foam box of scallions, as on every second landing; `grown` 0–1 is their height, `ghost` draws only where it stood. */
export const scallions: DrawProp = (p, s) => {
  if (s.ghost === true) return drawGhost(p)
  const { ctx, t } = p
  const height = 90 + 110 * num(s, 'grown', 0.4)
  const sway = swing(t, 3.6) * 5
  for (const [i, [x, lean]] of LEAVES.entries()) {
    const tall = height * (0.82 + (i % 3) * 0.12)
    const tip = x + lean * (tall / 130) + sway * (tall / 200)
    for (const side of [-8, 8]) {
      const bend = `M ${x + side * 0.4} -74 Q ${x + side} ${-74 - tall * 0.55} ${tip + side * 1.8} ${-74 - tall}`
      curve(ctx, bend, 11, side < 0 ? palette.moss : lighter(palette.moss, 0.16))
    }
    curve(ctx, `M ${x} -74 L ${x + lean * 0.12} ${-74 - tall * 0.2}`, 13, '#EAF2DC')
  }
  shape(ctx, POT, '#F4F6F5')
  shape(ctx, 'M 30 -78 L 88 -78 L 68 0 L 22 0 Z', '#DFE5E6')
  box(ctx, -98, -92, 196, 22, 6, '#FFFFFF')
  box(ctx, -98, -76, 196, 6, 3, '#D3DBDD')
}

/** What a pot leaves behind: a ring of water and a few crumbs of earth. */
export const waterRing: DrawProp = ({ ctx }) => {
  within(ctx, () => {
    ctx.scale(1, 0.32)
    disc(ctx, 0, 0, 96, alpha('#4D7FA3', 0.22))
    ring(ctx, 0, 0, 92, 9, alpha('#4D7FA3', 0.55))
  })
  for (const [x, y] of [
    [-70, 22],
    [-44, 34],
    [66, 24],
    [92, 8],
  ] as const)
    disc(ctx, x, y, 5, '#6B4A38', 3)
}

const SPLASHES = [
  [-120, -40, 46],
  [-60, 34, 38],
  [20, -28, 52],
  [96, 26, 44],
  [138, -48, 28],
  [60, 52, 22],
] as const

/** A brass name plate `text`; `dirt` 1–0 is the mud on it, `shine` 0–1 lets it gleam. */
export const nameplate: DrawProp = ({ ctx, t }, s) => {
  const dirt = clamp(num(s, 'dirt', 0))
  box(ctx, -206, -106, 424, 230, 26, '#1A223822')
  box(ctx, -212, -116, 424, 230, 26, '#D9A441')
  box(ctx, -196, -100, 392, 198, 18, '#FBE7B8')
  write(ctx, word(s, 'text', ''), 0, 0, { size: 112, weight: 'black', color: '#6A4311' })
  for (const x of [-178, 178]) for (const y of [-82, 80]) disc(ctx, x, y, 8, '#B97F24')
  SPLASHES.forEach(([x, y, r], i) => {
    const left = clamp(dirt * SPLASHES.length - i)
    if (left <= 0) return
    disc(ctx, x, y, r * left, '#5B4A40', r * 0.8 * left)
    disc(ctx, x + r * 0.8, y - r * 0.5, r * 0.3 * left, '#5B4A40')
    disc(ctx, x - r * 0.9, y + r * 0.5, r * 0.24 * left, '#5B4A40')
    curve(ctx, `M ${x} ${y + r * 0.4} L ${x + 4} ${y + r * (0.8 + 0.7 * left)}`, 12 * left, '#5B4A40')
  })
  const shine = num(s, 'shine', 0)
  if (shine > 0)
    for (const [x, y] of [
      [-226, -130],
      [222, -112],
      [206, 122],
    ] as const) {
      const r = 26 * shine * (0.8 + 0.2 * swing(t, 1.6, x / 100))
      shape(ctx, sparkle(x, y, r), palette.ochre)
    }
}

const sparkle = (x: number, y: number, r: number) =>
  `M ${x} ${y - r} Q ${x} ${y} ${x + r} ${y} Q ${x} ${y} ${x} ${y + r} Q ${x} ${y} ${x - r} ${y} Q ${x} ${y} ${x} ${y - r} Z`

/** A bunch of cut scallions, held in the hand. */
export const bunch: DrawProp = ({ ctx }) => {
  for (let i = -3; i <= 3; i++) {
    curve(ctx, `M ${i * 7} 40 Q ${i * 9} -20 ${i * 17} -104`, 10, i % 2 ? palette.moss : lighter(palette.moss, 0.16))
    curve(ctx, `M ${i * 7} 40 L ${i * 8} 14`, 11, '#EAF2DC')
  }
  box(ctx, -28, -4, 56, 15, 7, palette.seal)
}

/** An identity card without any number: a face, lines, nothing to read. */
export const idCard: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 200)
  box(ctx, -w / 2 + 5, -w * 0.3 + 7, w, w * 0.62, 14, '#1A223826')
  box(ctx, -w / 2, -w * 0.31, w, w * 0.62, 14, '#EAF3F8')
  box(ctx, w * 0.16, -w * 0.2, w * 0.26, w * 0.34, 6, '#CBDDEA')
  disc(ctx, w * 0.29, -w * 0.08, w * 0.06, darker(palette.skin, 0.05))
  disc(ctx, w * 0.29, w * 0.1, w * 0.1, palette.teal, w * 0.06)
  write(ctx, '身份信息', -w * 0.16, -w * 0.18, { size: w * 0.12, color: palette.riverDeep })
  for (let i = 0; i < 3; i++) box(ctx, -w * 0.4, -w * 0.06 + i * w * 0.1, w * (0.46 - i * 0.08), 8, 4, '#B4C9D8')
}

import { clamp, swing } from '../kit/easing'
import { type DrawProp, num, word } from '../kit/painter'
import { alpha, palette } from '../kit/palette'
import { box, curve, disc, glow, polygon, rect, shape, stroke } from '../kit/shapes'
import { widthOf, write } from '../kit/type'

/** A speech bubble: `text` (| breaks lines), `tail` left | right | none, `dots` shows typing, `size`. */
export const bubble: DrawProp = ({ ctx, t }, s) => {
  const rows = word(s, 'text', '').split('|')
  const size = num(s, 'size', 42)
  const paper = word(s, 'paper', '#FFFFFF')
  const dots = s.dots === true
  const w = dots ? 150 : Math.max(...rows.map((row) => widthOf(row, size, 'bold'))) + 64
  const h = dots ? 84 : rows.length * size * 1.32 + 44
  const tail = word(s, 'tail', 'left')
  box(ctx, -w / 2 + 4, -h / 2 + 7, w, h, 30, '#0A244020')
  if (tail !== 'none') {
    const x = tail === 'left' ? -w / 2 + 46 : w / 2 - 46
    const lean = tail === 'left' ? -22 : 22
    polygon(
      ctx,
      [
        [x - 20, h / 2 - 6],
        [x + 20, h / 2 - 6],
        [x + lean, h / 2 + 34],
      ],
      paper,
    )
  }
  box(ctx, -w / 2, -h / 2, w, h, 30, paper)
  if (dots)
    for (let i = -1; i <= 1; i++) disc(ctx, i * 34, Math.max(0, swing(t, 0.9, -i * 0.16)) * -10, 10, palette.ink3)
  else
    rows.forEach((row, i) =>
      write(ctx, row, 0, (i - (rows.length - 1) / 2) * size * 1.32, { size, color: word(s, 'ink', palette.ink) }),
    )
}

/** Words on a chip: `text`, `colour`, `ink`, `size`. */
export const label: DrawProp = ({ ctx }, s) => {
  const text = word(s, 'text', '')
  const size = num(s, 'size', 40)
  const w = widthOf(text, size, 'bold') + size * 1.1
  box(ctx, -w / 2, -size * 0.86, w, size * 1.72, size * 0.86, word(s, 'colour', palette.river))
  write(ctx, text, 0, 0, { size, color: word(s, 'ink', '#FFFFFF') })
}

/** Bare words: `text`, `size`, `ink`. */
export const words: DrawProp = ({ ctx }, s) =>
  write(ctx, word(s, 'text', ''), 0, 0, {
    size: num(s, 'size', 90),
    weight: 'black',
    color: word(s, 'ink', palette.riverDeep),
  })

export const check: DrawProp = ({ ctx }, s) => {
  disc(ctx, 0, 0, 46, '#E6F4EC')
  const p = clamp(num(s, 'progress', 1))
  const first = Math.min(1, p * 2.5)
  const second = clamp(p * 1.7 - 0.7)
  stroke(
    ctx,
    [
      [-20, 2],
      [-20 + 14 * first, 2 + 15 * first],
    ],
    10,
    '#1B7A4B',
  )
  if (second > 0)
    stroke(
      ctx,
      [
        [-6, 17],
        [-6 + 28 * second, 17 - 34 * second],
      ],
      10,
      '#1B7A4B',
    )
}

export const cross: DrawProp = ({ ctx }, s) => {
  const p = clamp(num(s, 'progress', 1))
  if (p <= 0) return
  const r = num(s, 'radius', 60)
  stroke(
    ctx,
    [
      [-r, -r],
      [-r + 2 * r * Math.min(1, p * 2), -r + 2 * r * Math.min(1, p * 2)],
    ],
    14,
    palette.seal,
  )
  if (p > 0.5)
    stroke(
      ctx,
      [
        [r, -r],
        [r - 2 * r * (p * 2 - 1), -r + 2 * r * (p * 2 - 1)],
      ],
      14,
      palette.seal,
    )
}

export const question: DrawProp = ({ ctx, t }, s) =>
  write(ctx, '？', 0, swing(t, 2.4) * 8, {
    size: num(s, 'size', 160),
    weight: 'black',
    color: word(s, 'ink', palette.seal),
  })

/** A line that draws itself from the origin to `toX toY` by `progress`. */
export const line: DrawProp = ({ ctx }, s) => {
  const p = clamp(num(s, 'progress', 1))
  if (p > 0)
    stroke(
      ctx,
      [
        [0, 0],
        [num(s, 'toX', 200) * p, num(s, 'toY', 0) * p],
      ],
      num(s, 'thick', 10),
      word(s, 'colour', palette.seal),
    )
}

/** A soft patch of light: `radius`, `colour`. */
export const light: DrawProp = ({ ctx }, s) => {
  glow(ctx, 0, 0, num(s, 'radius', 160), alpha(word(s, 'colour', palette.lamp), 0.6))
}

/** Balance: `tip` -1 (left down) to 1 (right down); what lies on it is set beside it by the storyboard. */
export const scale: DrawProp = ({ ctx, t }, s) => {
  const tip = num(s, 'tip', 0) * 0.2 + swing(t, 2.8) * 0.02 * num(s, 'wobble', 1)
  box(ctx, -80, -18, 160, 18, 6, palette.woodDeep)
  box(ctx, -9, -330, 18, 316, 6, palette.wood)
  disc(ctx, 0, -334, 18, palette.ochre)
  const end = (side: number) => ({ x: side * 190 * Math.cos(tip), y: -326 + side * 190 * Math.sin(tip) })
  stroke(
    ctx,
    [
      [end(-1).x, end(-1).y],
      [end(1).x, end(1).y],
    ],
    12,
    palette.woodDeep,
  )
  for (const side of [-1, 1]) {
    const { x, y } = end(side)
    stroke(
      ctx,
      [
        [x - 78, y + 150],
        [x, y],
        [x + 78, y + 150],
      ],
      4,
      '#8C7A62',
    )
    shape(
      ctx,
      `M ${x - 96} ${y + 148} L ${x + 96} ${y + 148} C ${x + 70} ${y + 186} ${x - 70} ${y + 186} ${x - 96} ${y + 148} Z`,
      palette.ochre,
    )
    const load = word(s, side < 0 ? 'left' : 'right', '')
    if (load) write(ctx, load, x, y + 110, { size: num(s, 'size', 44), weight: 'black', color: palette.ink })
  }
}

/** A glossy poster: `heading`, `big` blinks, `faded` 0–1 turns it to blank paper. */
export const poster: DrawProp = ({ ctx, t }, s) => {
  box(ctx, -150, -210, 300, 420, 12, '#FFFFFF')
  ctx.save()
  ctx.globalAlpha *= 1 - clamp(num(s, 'faded', 0))
  box(ctx, -140, -200, 280, 400, 8, '#F6C45E')
  rect(ctx, -140, 10, 280, 190, '#6FA56E')
  box(ctx, -100, -40, 200, 150, [10, 10, 0, 0], '#FFF7E8')
  polygon(
    ctx,
    [
      [-118, -36],
      [0, -104],
      [118, -36],
    ],
    palette.seal,
  )
  for (let i = 0; i < 6; i++) rect(ctx, -80 + (i % 3) * 60, -14 + Math.floor(i / 3) * 54, 36, 34, '#8FC1DC')
  write(ctx, word(s, 'heading', ''), 0, -150, { size: 46, weight: 'black', color: '#7C2B1E' })
  const blink = 1 + Math.max(0, swing(t, 1.1)) * 0.1
  write(ctx, word(s, 'big', ''), 0, 156, { size: 74 * blink, weight: 'black', color: '#FFFFFF' })
  ctx.restore()
}

export const balloon: DrawProp = ({ ctx, t }, s) => {
  const sway = swing(t, 3.2, num(s, 'phase', 0)) * 6
  curve(ctx, `M 0 150 Q ${sway} 90 ${sway} 46`, 2.5, '#9A8F86')
  disc(ctx, sway, 0, 38, word(s, 'colour', palette.seal), 46)
  disc(ctx, sway - 12, -16, 8, '#FFFFFF66', 12)
}

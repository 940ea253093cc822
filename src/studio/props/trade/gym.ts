import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, polygon, rect, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

type Ctx = Parameters<DrawProp>[0]['ctx']

/** One strip of smoked bacon on its string, hung at the origin. */
function drawStrip(ctx: Ctx, length: number): void {
  stroke(
    ctx,
    [
      [0, -12],
      [0, 26],
    ],
    4,
    '#D8C7A2',
  )
  shape(
    ctx,
    `M -22 22 C -26 ${length * 0.5} -20 ${length} -4 ${length + 6} C 18 ${length} 26 ${length * 0.5} 22 22 Z`,
    '#8C3B2C',
  )
  shape(
    ctx,
    `M -4 24 C -10 ${length * 0.5} -6 ${length * 0.9} 0 ${length - 4} C 8 ${length * 0.8} 6 ${length * 0.4} 8 24 Z`,
    '#EBC9A4',
  )
  shape(
    ctx,
    `M -22 22 C -25 ${length * 0.4} -22 ${length * 0.7} -16 ${length * 0.9} C -14 ${length * 0.5} -14 ${length * 0.3} -12 22 Z`,
    '#5E2318',
  )
}

/** A treadmill from its side: `bacon` 0–5 strips hang on it, `run` turns the belt, `card` swings between them. */
export const treadmill: DrawProp = ({ ctx, t }, s) => {
  disc(ctx, 0, 6, 250, '#1A223826', 16)
  const run = num(s, 'run', 0)
  box(ctx, -240, -52, 440, 50, 22, '#39465C')
  box(ctx, -226, -64, 400, 20, 10, '#20293A')
  for (let i = 0; i < 8; i++) rect(ctx, -214 + ((i * 50 + run * t * 160) % 376), -62, 6, 14, '#4F5D75')
  for (const x of [-216, 176]) disc(ctx, x, -10, 20, '#20293A')
  polygon(
    ctx,
    [
      [150, -50],
      [188, -50],
      [222, -420],
      [190, -424],
    ],
    '#5B6B82',
  )
  stroke(
    ctx,
    [
      [206, -380],
      [-60, -380],
    ],
    20,
    '#5B6B82',
  )
  stroke(
    ctx,
    [
      [-60, -380],
      [-60, -330],
    ],
    20,
    '#5B6B82',
  )
  disc(ctx, -60, -380, 14, palette.seal)
  box(ctx, 150, -480, 100, 84, 14, '#20293A')
  box(ctx, 162, -468, 76, 56, 8, '#9CC3E6')
  write(ctx, word(s, 'screen', '0.0'), 200, -440, {
    size: 30,
    weight: 'black',
    color: palette.riverDeep,
  })
  const strips = num(s, 'bacon', 0)
  for (let i = 0; i < 5; i++) {
    const there = clamp(strips - i)
    if (there <= 0) continue
    ctx.save()
    ctx.globalAlpha *= there
    ctx.translate(-30 + i * 46, -372 - (1 - there) * 40)
    ctx.rotate(swing(t, 3, i * 0.2) * 0.04)
    drawStrip(ctx, 150 + (i % 2) * 34)
    ctx.restore()
  }
}

/** A roller shutter over a shop door: `down` 0–1, `text` on the note stuck to it. */
export const shutter: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 340)
  const h = num(s, 'tall', 430)
  const down = clamp(num(s, 'down', 1)) * h
  for (let y = 0; y < down; y += 26) {
    rect(ctx, -w / 2, y, w, Math.min(26, down - y), '#A9B4BE')
    rect(ctx, -w / 2, y, w, 5, '#C7D0D8')
    rect(ctx, -w / 2, y + 20, w, Math.max(0, Math.min(6, down - y - 20)), '#8793A0')
  }
  box(ctx, -w / 2 - 8, down - 10, w + 16, 20, 6, '#6B7886')
  box(ctx, -w / 2 - 14, -30, w + 28, 36, 8, '#6B7886')
  const rows = word(s, 'text', '').split('|').filter(Boolean)
  if (!rows.length || down < h * 0.7) return
  ctx.save()
  ctx.translate(0, h * 0.42)
  ctx.rotate(-0.04)
  box(ctx, -122, -66 - rows.length * 8, 244, 132 + rows.length * 16, 6, '#FFFDF4')
  for (const x of [-90, 62]) rect(ctx, x, -78 - rows.length * 8, 34, 18, '#E9D9A6')
  rows.forEach((row, i) =>
    write(ctx, row, 0, (i - (rows.length - 1) / 2) * 56, {
      size: 44,
      weight: 'black',
      color: palette.seal,
    }),
  )
  ctx.restore()
}

/** A pair of dumb-bells on a little rack. */
export const dumbbells: DrawProp = ({ ctx }) => {
  for (const [y, color] of [
    [-120, palette.river],
    [-50, palette.teal],
  ] as const) {
    rect(ctx, -130, y + 22, 260, 12, '#5B6774')
    for (const x of [-64, 64]) {
      rect(ctx, x - 40, y - 4, 80, 14, '#8794A1')
      for (const side of [-1, 1]) {
        box(ctx, x + side * 40 - 12, y - 30, 24, 64, 8, color)
        box(ctx, x + side * 54 - 7, y - 20, 14, 44, 6, darker(color, 0.2))
      }
    }
  }
  for (const x of [-128, 112]) rect(ctx, x, -110, 16, 112, '#4A5663')
}

/** A magnifier; what lies below is drawn by the storyboard. */
export const magnifier: DrawProp = ({ ctx }, s) => {
  const r = num(s, 'radius', 110)
  stroke(
    ctx,
    [
      [r * 0.74, r * 0.74],
      [r * 1.6, r * 1.6],
    ],
    30,
    palette.woodDeep,
  )
  disc(ctx, 0, 0, r, '#FFFFFF55')
  ctx.strokeStyle = palette.riverDeep
  ctx.lineWidth = 16
  ctx.beginPath()
  ctx.arc(0, 0, r, 0, Math.PI * 2)
  ctx.stroke()
  curve(
    ctx,
    `M ${-r * 0.6} ${-r * 0.3} Q ${-r * 0.4} ${-r * 0.66} ${-r * 0.05} ${-r * 0.7}`,
    9,
    lighter(palette.riverSoft, 0.5),
  )
}

import type { SKRSContext2D } from '@napi-rs/canvas'

export type Ctx = SKRSContext2D
export type Point = readonly [x: number, y: number]

/** Runs a drawing inside save and restore. */
export function within(ctx: Ctx, draw: () => void): void {
  ctx.save()
  draw()
  ctx.restore()
}

export function at(ctx: Ctx, x: number, y: number, draw: () => void, options: { scale?: number; turn?: number } = {}) {
  within(ctx, () => {
    ctx.translate(x, y)
    if (options.turn) ctx.rotate((options.turn * Math.PI) / 180)
    if (options.scale !== undefined) ctx.scale(options.scale, options.scale)
    draw()
  })
}

export function rect(ctx: Ctx, x: number, y: number, w: number, h: number, fill: string): void {
  ctx.fillStyle = fill
  ctx.fillRect(x, y, w, h)
}

export function box(ctx: Ctx, x: number, y: number, w: number, h: number, r: number | number[], fill: string): void {
  ctx.fillStyle = fill
  ctx.beginPath()
  ctx.roundRect(x, y, w, h, r)
  ctx.fill()
}

export function disc(ctx: Ctx, x: number, y: number, r: number, fill: string, ry = r): void {
  ctx.fillStyle = fill
  ctx.beginPath()
  ctx.ellipse(x, y, Math.max(0, r), Math.max(0, ry), 0, 0, Math.PI * 2)
  ctx.fill()
}

export function ring(ctx: Ctx, x: number, y: number, r: number, width: number, color: string): void {
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.beginPath()
  ctx.arc(x, y, Math.max(0, r), 0, Math.PI * 2)
  ctx.stroke()
}

export function polygon(ctx: Ctx, points: readonly Point[], fill: string): void {
  ctx.fillStyle = fill
  ctx.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)))
  ctx.closePath()
  ctx.fill()
}

/** A round-ended line through points. */
export function stroke(ctx: Ctx, points: readonly Point[], width: number, color: string): void {
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)))
  ctx.stroke()
}

/** Commands and numbers of a path; a swing near rest is written `2.4e-16`. */
export const wordsOf = (path: string): readonly string[] => path.match(/[MLQCZ]|-?[\d.]+(?:e-?\d+)?/g) ?? []

/** A closed shape in SVG path words; fast to write and exact. */
export function shape(ctx: Ctx, path: string, fill: string): void {
  ctx.fillStyle = fill
  trace(ctx, wordsOf(path))
  ctx.fill()
}

export function curve(ctx: Ctx, path: string, width: number, color: string): void {
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  trace(ctx, wordsOf(path))
  ctx.stroke()
}

/** Clips to a path for the rest of the enclosing `within`. */
export function clipTo(ctx: Ctx, path: string): void {
  trace(ctx, wordsOf(path))
  ctx.clip()
}

const ARITY: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }

function trace(ctx: Ctx, words: readonly string[]): void {
  ctx.beginPath()
  let command = 'M'
  for (let i = 0; i < words.length;) {
    const next = words[i] ?? ''
    if (next in ARITY) {
      command = next
      i++
    }
    const n = words.slice(i, i + ARITY[command]!).map(Number)
    i += ARITY[command]!
    if (command === 'M') ctx.moveTo(n[0]!, n[1]!)
    else if (command === 'L') ctx.lineTo(n[0]!, n[1]!)
    else if (command === 'Q') ctx.quadraticCurveTo(n[0]!, n[1]!, n[2]!, n[3]!)
    else if (command === 'C') ctx.bezierCurveTo(n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!)
    else ctx.closePath()
  }
}

/** A fill that runs from one colour to another, top to bottom. */
export function fade(ctx: Ctx, y0: number, y1: number, from: string, to: string) {
  const gradient = ctx.createLinearGradient(0, y0, 0, y1)
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  return gradient
}

/** Light that spreads from a point. */
export function glow(ctx: Ctx, x: number, y: number, r: number, color: string): void {
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, r)
  gradient.addColorStop(0, color)
  gradient.addColorStop(1, `${color.slice(0, 7)}00`)
  ctx.fillStyle = gradient
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.fill()
}

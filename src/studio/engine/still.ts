import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { HEIGHT, WIDTH } from '../kit/painter'
import { drawFrame, type Film } from './film'

/** A painter of frames that uses one canvas again and again; the bytes are RGBA and valid until the next call. */
export function openStudio(film: Film): { canvas: Canvas; paint: (ms: number) => Buffer } {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const ctx = canvas.getContext('2d')
  let last: { ms: number; bytes: Buffer } = { ms: Number.NaN, bytes: Buffer.alloc(0) }
  return {
    canvas,
    paint: (ms) => {
      if (last.ms === ms) return last.bytes
      ctx.reset()
      drawFrame(ctx, film, ms)
      last = { ms, bytes: canvas.data() }
      return last.bytes
    },
  }
}

/** Frames of a film beside each other, to be looked at before anything is encoded. */
export function contactSheet(film: Film, count: number, columns: number, scenes?: readonly string[]): Buffer {
  const small = { w: 270, h: 480 }
  const { canvas, paint } = openStudio(film)
  const spans = film.timed.scenes.filter(({ id }) => !scenes?.length || scenes.includes(id))
  const each = Math.max(1, Math.round(count / spans.length))
  const moments = spans.flatMap(({ startMs, endMs }) =>
    Array.from(
      { length: each },
      (_, i) => startMs + (endMs - startMs) * (each === 1 ? 0.8 : 0.3 + (0.66 * i) / (each - 1)),
    ),
  )
  const rows = Math.ceil(moments.length / columns)
  const wall = createCanvas(columns * (small.w + 8), rows * (small.h + 8))
  const ctx = wall.getContext('2d')
  moments.forEach((ms, i) => {
    paint(ms)
    ctx.drawImage(canvas, (i % columns) * (small.w + 8), Math.floor(i / columns) * (small.h + 8), small.w, small.h)
  })
  return wall.toBuffer('image/png')
}

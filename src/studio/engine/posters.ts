import { createCanvas } from '@napi-rs/canvas'
import { palette } from '../kit/palette'
import { box, rect, within } from '../kit/shapes'
import { balance, write } from '../kit/type'
import { type Film, momentOf } from './film'
import { drawScene } from './scene'

export interface PosterSize {
  name: 'poster16x9' | 'poster5x4' | 'poster1x1'
  file: string
  width: number
  height: number
}

export const POSTERS: readonly PosterSize[] = [
  { name: 'poster16x9', file: 'poster-16x9.jpg', width: 1280, height: 720 },
  { name: 'poster5x4', file: 'poster-5x4.jpg', width: 1000, height: 800 },
  { name: 'poster1x1', file: 'poster-1x1.jpg', width: 800, height: 800 },
]

/** A hook in short lines: each half sentence on its own, then balanced. */
const shortLines = (hook: string, width: number, size: number) =>
  hook.split(/(?<=，)/u).flatMap((phrase) => balance(phrase, width, size, 'black'))

/**
 * One poster: the chosen moment of the film, framed anew, beside (16:9) or above (5:4, 1:1) the title and the hook.
 * JPEG of at most 120 KB; the quality falls until it fits.
 */
export function drawPoster(film: Film, size: PosterSize): Buffer {
  const canvas = createCanvas(size.width, size.height)
  const ctx = canvas.getContext('2d')
  const wide = size.name === 'poster16x9'
  const picture = wide
    ? { x: 540, y: 0, w: size.width - 540, h: size.height }
    : { x: 0, y: 0, w: size.width, h: size.height - (size.name === 'poster5x4' ? 250 : 260) }
  rect(ctx, 0, 0, size.width, size.height, palette.riverDeep)
  const { poster } = film.board
  const index = film.timed.scenes.findIndex(({ id }) => id === poster.scene)
  if (index < 0) throw new Error(`${film.script.id}: the poster names no scene of the script`)
  within(ctx, () => {
    ctx.beginPath()
    ctx.rect(picture.x, picture.y, picture.w, picture.h)
    ctx.clip()
    ctx.translate(picture.x + picture.w / 2, picture.y + picture.h / 2)
    const zoom = Math.min(picture.w / poster.focus.width, picture.h / poster.focus.height)
    ctx.scale(zoom, zoom)
    ctx.translate(-poster.focus.x, -poster.focus.y)
    drawScene(ctx, momentOf(film, index, poster.at))
  })
  const text = wide ? { x: 64, y: 214, w: 440, size: 72 } : { x: 52, y: picture.h + 64, w: size.width - 104, size: 62 }
  if (wide) {
    rect(ctx, 532, 0, 8, size.height, palette.seal)
    box(ctx, 64, 84, 8, 44, 4, palette.seal)
    write(ctx, `小江说普法 · 第${film.script.number}期`, 88, 106, { size: 32, color: '#BBD8F2', align: 'left' })
    const lines = shortLines(film.script.hook, text.w, text.size)
    lines.forEach((line, i) =>
      write(ctx, line, text.x, text.y + i * 98, { size: text.size, weight: 'black', color: '#FFFFFF', align: 'left' }),
    )
    write(ctx, film.script.title, 64, 646, { size: 36, weight: 'regular', color: '#BBD8F2', align: 'left' })
  } else {
    rect(ctx, 0, picture.h, size.width, 8, palette.seal)
    const lines = balance(film.script.hook, text.w, text.size, 'black')
    lines.forEach((line, i) =>
      write(ctx, line, text.x, text.y + i * text.size * 1.28, {
        size: text.size,
        weight: 'black',
        color: '#FFFFFF',
        align: 'left',
      }),
    )
    write(ctx, `小江说普法 · 第${film.script.number}期`, text.x, size.height - 36, {
      size: 28,
      weight: 'regular',
      color: '#BBD8F2',
      align: 'left',
    })
  }
  for (let quality = 90; quality >= 50; quality -= 5) {
    const jpeg = canvas.toBuffer('image/jpeg', quality)
    if (jpeg.length <= 120_000) return jpeg
  }
  throw new Error(`${film.script.id}: ${size.file} does not fit into 120 KB`)
}

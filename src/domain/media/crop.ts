import { POSTER_SHAPES, type PosterShape } from './picture'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/**
 * The part of a picture that becomes a cover: as much of it as the shape allows. `at` moves the cut along the side
 * that is left over: 0 shows the top or the left, 0.5 the middle, 1 the bottom or the right.
 *
 * @example a 720×1280 frame as 16:9 in the middle is `{ x: 0, y: 437.5, width: 720, height: 405 }`
 */
export function cropFor(picture: { width: number; height: number }, shape: PosterShape, at: number): Rectangle {
  const wanted = POSTER_SHAPES[shape]
  const ratio = wanted.width / wanted.height
  const width = Math.min(picture.width, picture.height * ratio)
  const height = Math.min(picture.height, picture.width / ratio)
  const along = Math.min(1, Math.max(0, at))
  return { x: (picture.width - width) * along, y: (picture.height - height) * along, width, height }
}

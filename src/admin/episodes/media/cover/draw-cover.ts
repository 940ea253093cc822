import { cropFor } from '@/domain/media/crop'
import { PICTURE_MAX_BYTES, POSTER_SHAPES, type PosterShape } from '@/domain/media/picture'

/** From good to small; the first that fits is taken. */
const QUALITIES = [0.9, 0.8, 0.7, 0.55] as const

/** A still to cut covers from: a frame of the film, or a picture of one's own. */
export interface Still {
  image: CanvasImageSource
  width: number
  height: number
}

/** Draws the part of a still that a cover shows; `scale` 1 is the cover's full size. */
export function drawCover(canvas: HTMLCanvasElement, still: Still, shape: PosterShape, at: number, scale = 1): void {
  const { width, height } = POSTER_SHAPES[shape]
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const cut = cropFor(still, shape, at)
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(still.image, cut.x, cut.y, cut.width, cut.height, 0, 0, canvas.width, canvas.height)
}

const toJpeg = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))

/** A cover as JPEG of at most 1 MB; null where the browser cannot make one. */
export async function makeCover(still: Still, shape: PosterShape, at: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  drawCover(canvas, still, shape, at)
  for (const quality of QUALITIES) {
    const jpeg = await toJpeg(canvas, quality)
    if (jpeg && jpeg.size <= PICTURE_MAX_BYTES) return jpeg
  }
  return null
}

/** A copy of what a film shows at this moment. */
export function frameOf(film: HTMLVideoElement): Still {
  const canvas = document.createElement('canvas')
  canvas.width = film.videoWidth
  canvas.height = film.videoHeight
  canvas.getContext('2d')?.drawImage(film, 0, 0)
  return { image: canvas, width: canvas.width, height: canvas.height }
}

/** A picture that somebody chose; null when the browser cannot read it as one. */
export async function stillOfFile(file: File): Promise<Still | null> {
  try {
    const image = await createImageBitmap(file)
    return { image, width: image.width, height: image.height }
  } catch {
    return null
  }
}

import { BOX_HEAD_BYTES, readBoxHead, type Box } from './boxes'
import { judgeFilm, type FilmJudgement } from './judge-film'
import { readMovie } from './movie'

/** Reads a part of a file; shorter at its end. */
type ReadPart = (start: number, length: number) => Promise<Uint8Array>

/** A film has four or five outer boxes; more than this is somebody's joke. */
const BOXES_MAX = 100
/** The index of ten minutes is about 1 MB. */
const INDEX_MAX_BYTES = 16 * 1024 * 1024

async function readOuterBoxes(read: ReadPart, size: number): Promise<Box[]> {
  const boxes: Box[] = []
  for (let at = 0; at < size && boxes.length < BOXES_MAX;) {
    const box = readBoxHead(await read(at, Math.min(BOX_HEAD_BYTES, size - at)), at, size)
    if (!box) break
    boxes.push(box)
    at += box.size
  }
  return boxes
}

/**
 * Judges a film by a few small reads, wherever it lies: heads of the outer boxes, then the index. The console asks
 * before it sends a byte, the cloud once all have arrived; only the cloud's answer counts.
 */
export async function readFilm(read: ReadPart, size: number): Promise<FilmJudgement> {
  const boxes = await readOuterBoxes(read, size)
  const index = boxes.find(({ type }) => type === 'moov')
  const whole = index && index.size <= INDEX_MAX_BYTES && index.start + index.size <= size
  const movie = whole ? readMovie(await read(index.start, index.size)) : null
  return judgeFilm(boxes, movie, size)
}

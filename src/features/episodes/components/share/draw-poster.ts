import { encode } from 'uqr'
import type { Board } from '@/platform/sharing/board-types'
import { wrapWords } from './wrap-words'

export const POSTER = { width: 750, height: 1216 } as const

export interface PosterWords {
  hook: string
  takeaway: string
  brand: string
  bureau: string
  /** Marks invented people and places. */
  sample: boolean
  /** Absolute address of the 5:4 picture. */
  picture: string
  /** What the code says. */
  link: string
}

const INK = '#1B2430'
const INK_2 = '#465264'
const RIVER = '#0F5EA8'
const FONT = 'PingFang SC, Noto Sans CJK SC, sans-serif'
const MARGIN = 48
const PICTURE_HEIGHT = 600
const CODE_SIZE = 208

type Brush = Board['brush']

interface Text {
  size: number
  bold?: boolean
  color: string
  x: number
  y: number
  most: number
  lines: number
}

/** Where the next line would stand. */
function write(brush: Brush, words: string, { size, bold = false, color, x, y, most, lines }: Text): number {
  brush.font = `${bold ? '600 ' : ''}${size}px ${FONT}`
  brush.fillStyle = color
  brush.textBaseline = 'top'
  brush.textAlign = 'left'
  const wrapped = wrapWords(words, (text) => brush.measureText(text).width, most, lines)
  wrapped.forEach((line, at) => brush.fillText(line, x, y + at * size * 1.4))
  return y + wrapped.length * size * 1.4
}

/** Whole pixels to a module: a code with blurred edges is hard to read from paper. */
function drawCode(brush: Brush, link: string, right: number, top: number): void {
  const { data, size } = encode(link, { ecc: 'M', border: 2 })
  const module = Math.floor(CODE_SIZE / size)
  const left = right - module * size
  brush.fillStyle = '#FFFFFF'
  brush.fillRect(left, top, module * size, module * size)
  brush.fillStyle = INK
  data.forEach((row, y) =>
    row.forEach((dark, x) => dark && brush.fillRect(left + x * module, top + y * module, module, module)),
  )
}

/** The poster one saves and sends: picture, question, answer, and the code that leads here. */
export async function drawPoster({ brush, picture }: Board, words: PosterWords): Promise<void> {
  const { width, height } = POSTER
  brush.fillStyle = '#FFFFFF'
  brush.fillRect(0, 0, width, height)
  brush.drawImage(await picture(words.picture), 0, 0, width, PICTURE_HEIGHT)
  const column = { x: MARGIN, most: width - 2 * MARGIN }
  const below = write(brush, words.hook, {
    ...column,
    size: 44,
    bold: true,
    color: INK,
    y: PICTURE_HEIGHT + 36,
    lines: 2,
  })
  write(brush, words.takeaway, { ...column, size: 32, color: RIVER, y: below + 14, lines: 4 })
  const foot = height - MARGIN - CODE_SIZE
  brush.fillStyle = '#E3E9F0'
  brush.fillRect(MARGIN, foot - 20, width - 2 * MARGIN, 2)
  drawCode(brush, words.link, width - MARGIN, foot + 4)
  const beside = { x: MARGIN, most: width - 2 * MARGIN - CODE_SIZE - 24 }
  const under = write(brush, words.brand, { ...beside, size: 36, bold: true, color: INK, y: foot + 12, lines: 1 })
  const after = write(brush, words.bureau, { ...beside, size: 26, color: INK_2, y: under + 4, lines: 2 })
  const advice = words.sample ? '扫码看这一期 · 示例' : '扫码看这一期'
  write(brush, advice, { ...beside, size: 26, color: INK_2, y: after + 4, lines: 1 })
}

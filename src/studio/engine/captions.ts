import { clamp } from '../kit/easing'
import { HEIGHT, SHEET, WIDTH } from '../kit/painter'
import { palette } from '../kit/palette'
import { box, type Ctx, rect } from '../kit/shapes'
import { balance, type TextStyle, widthOf, write } from '../kit/type'

/** 8 % of the width stays free on each side: some players cut the edge. */
export const SAFE = { left: WIDTH * 0.08, right: WIDTH * 0.92, width: WIDTH * 0.84 }
export const CAPTION_SIZE = 52
/** Numbers and Latin letters make some lines wider; they may shrink to this, never below. */
export const CAPTION_MIN = 46
const LEADING = 72

/** The lines of a caption and the size at which both stay inside the safe area. */
export function layCaption(text: string): { lines: string[]; size: number } {
  for (let size = CAPTION_SIZE; size >= CAPTION_MIN; size -= 2) {
    const lines = balance(text, SAFE.width, size, 'bold')
    if (lines.length <= 2) return { lines, size }
  }
  throw new RangeError(`caption does not fit on two lines: ${text}`)
}

/** Cuts a line into plain and emphasised pieces. */
export function emphasise(line: string, words: readonly string[]): { text: string; strong: boolean }[] {
  const hits = words.filter((word) => line.includes(word)).sort((a, b) => b.length - a.length)
  const word = hits[0]
  if (!word) return line ? [{ text: line, strong: false }] : []
  const start = line.indexOf(word)
  return [
    ...emphasise(line.slice(0, start), words),
    { text: word, strong: true },
    ...emphasise(line.slice(start + word.length), words),
  ]
}

export function writePieces(
  ctx: Ctx,
  line: string,
  words: readonly string[],
  y: number,
  style: TextStyle,
  strong: string,
) {
  const weight = style.weight ?? 'bold'
  let x = WIDTH / 2 - widthOf(line, style.size, weight) / 2
  for (const piece of emphasise(line, words)) {
    write(ctx, piece.text, x, y, { ...style, align: 'left', color: piece.strong ? strong : style.color })
    x += widthOf(piece.text, style.size, weight)
  }
}

/** The calm sheet of paper below the picture. `rise` is 0 hidden below the edge, 1 in place. */
export function drawSheet(ctx: Ctx, rise: number, footer: { brand: string; progress: number }): void {
  const y = SHEET + (1 - rise) * (HEIGHT - SHEET + 30)
  box(ctx, 0, y - 6, WIDTH, HEIGHT, [34, 34, 0, 0], '#0A244014')
  box(ctx, 0, y, WIDTH, HEIGHT, [32, 32, 0, 0], '#FDFEFF')
  write(ctx, footer.brand, WIDTH / 2, y + 254, { size: 22, weight: 'regular', color: palette.ink3 })
  rect(ctx, 0, y + HEIGHT - SHEET - 8, WIDTH, 8, palette.riverMist)
  rect(ctx, 0, y + HEIGHT - SHEET - 8, Math.round(WIDTH * clamp(footer.progress)), 8, palette.river)
}

/** Writes a caption on the sheet; it comes in over a few frames and leaves at once. */
export function drawCaption(ctx: Ctx, text: string, words: readonly string[], sinceStartS: number): void {
  const { lines, size } = layCaption(text)
  const shown = clamp(sinceStartS / 0.16)
  const middle = SHEET + 122 - ((lines.length - 1) * LEADING) / 2 + (1 - shown) * 10
  ctx.save()
  ctx.globalAlpha = shown
  lines.forEach((line, i) =>
    writePieces(ctx, line, words, middle + i * LEADING, { size, weight: 'bold', color: palette.ink }, palette.river),
  )
  ctx.restore()
}

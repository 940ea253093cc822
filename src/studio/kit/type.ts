import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Ctx } from './shapes'

/** The weights we ship pictures in; each is a font family of its own, so that no platform mixes them up. */
export type Weight = 'regular' | 'bold' | 'black'

const FILES: Record<Weight, string> = {
  regular: '500Medium/NotoSansSC_500Medium.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
  black: '900Black/NotoSansSC_900Black.ttf',
}

const family = (weight: Weight) => `Studio ${weight}`

/** Registers the fonts of the picture once; found from the repository root, since a bundle has no place of its own. */
function registerFonts(): void {
  const require = createRequire(join(process.cwd(), 'package.json'))
  for (const weight of Object.keys(FILES) as Weight[]) {
    if (GlobalFonts.has(family(weight))) continue
    GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/noto-sans-sc/${FILES[weight]}`), family(weight))
  }
}

registerFonts()

const ruler = createCanvas(8, 8).getContext('2d')

export const font = (size: number, weight: Weight) => `${size}px "${family(weight)}"`

/** Width of a text in pixels, as the film's own font draws it. */
export function widthOf(text: string, size: number, weight: Weight): number {
  ruler.font = font(size, weight)
  return ruler.measureText(text).width
}

export interface TextStyle {
  size: number
  weight?: Weight
  color: string
  align?: 'left' | 'center' | 'right'
}

/** Writes one line; `y` is the middle of the line. */
export function write(ctx: Ctx, text: string, x: number, y: number, style: TextStyle): void {
  ctx.font = font(style.size, style.weight ?? 'bold')
  ctx.fillStyle = style.color
  ctx.textAlign = style.align ?? 'center'
  ctx.textBaseline = 'alphabetic'
  ctx.fillText(text, x, y + style.size * 0.36)
}

const CLOSING = '，。、；：？！”》）…—%'
const SOFT = '，。、；：？！…'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Whether a line may end before `next`: no closing mark at a line's start, no number or Latin word torn apart. */
function mayBreak(last: string, next: string): boolean {
  if (CLOSING.includes(next) || '“《（'.includes(last)) return false
  return !(/[\dA-Za-z.%]/.test(last) && /[\dA-Za-z.%年月日天元万条号]/.test(next))
}

/** Greedy lines of at most `width` pixels. */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = []
  let line = ''
  for (const char of text) {
    if (line && widthOf(line + char, size, weight) > width) {
      let cut = line.length
      while (cut > 1 && !mayBreak(line[cut - 1]!, line[cut] ?? char)) cut--
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
    }
    line += char
  }
  return line ? [...lines, line] : lines
}

/**
 * Two lines that read well: broken after a mark when one stands near the middle, else in equal halves; one line when
 * it fits. Never wider than `width`; falls back to greedy lines.
 */
export function balance(text: string, width: number, size: number, weight: Weight): string[] {
  const fits = (part: string) => widthOf(part, size, weight) <= width
  if (fits(text)) return [text]
  const chars = [...text]
  const cuts = chars
    .map((_, i) => i)
    .slice(1)
    .filter((i) => mayBreak(chars[i - 1]!, chars[i]!))
    .filter((i) => fits(chars.slice(0, i).join('')) && fits(chars.slice(i).join('')))
  const words = new Set([...segmenter.segment(text)].map(({ index }) => [...text.slice(0, index)].length))
  const cost = (i: number) =>
    Math.abs(i - chars.length / 2) - (SOFT.includes(chars[i - 1]!) ? 4 : words.has(i) ? 0 : -4)
  const best = cuts.sort((a, b) => cost(a) - cost(b))[0]
  if (best === undefined) return wrap(text, width, size, weight)
  return [chars.slice(0, best).join(''), chars.slice(best).join('')]
}

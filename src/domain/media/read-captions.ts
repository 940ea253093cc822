import type { Caption } from './web-vtt'

/** As long as the contract takes a line (`TranscriptLine.text`). */
const LINE_MAX = 60
const MIN_SHOWN_MS = 800

const TIME = String.raw`(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`
const ARROW = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}`)

function msOf(parts: readonly (string | undefined)[]): number {
  const [hours, minutes, seconds, fraction = '0'] = parts
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()

/** Timed captions from the text of an SRT or WebVTT file; null when the text holds no times. */
function readTimed(text: string): Caption[] | null {
  const captions: Caption[] = []
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const rows = block.split('\n')
    const at = rows.findIndex((row) => ARROW.test(row))
    const match = at < 0 ? null : ARROW.exec(rows[at]!)
    const words = match ? plain(rows.slice(at + 1).join(' ')) : ''
    if (match && words)
      captions.push({
        startMs: msOf(match.slice(1, 5)),
        endMs: msOf(match.slice(5, 9)),
        text: words.slice(0, LINE_MAX),
      })
  }
  return captions.length > 0 ? captions : null
}

/** One sentence or row of a text each; a row longer than a caption is cut at its punctuation, then by length. */
function splitWords(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((row) => (row.trim().length <= LINE_MAX ? [row] : row.split(/(?<=[，。？；：])/u)))
    .flatMap((row) => row.match(new RegExp(`.{1,${LINE_MAX}}`, 'gu')) ?? [])
    .map((row) => row.trim())
    .filter(Boolean)
}

/**
 * Captions from whatever an editor pastes: an SRT or WebVTT file keeps its times; plain text, one caption a row, is
 * spread over the film by the number of characters, at least 0.8 s each, to be corrected by ear afterwards.
 *
 * @param durationMs of the film; 0 when it is not known yet, then a row gets 3 s
 * @example `readCaptions('甲\n乙乙乙', 8000)` → 0–2000 and 2000–8000
 */
export function readCaptions(text: string, durationMs: number): Caption[] {
  const timed = readTimed(text)
  if (timed) return timed
  const rows = splitWords(text)
  const characters = rows.reduce((sum, row) => sum + [...row].length, 0)
  const whole = Math.max(durationMs || rows.length * 3000, rows.length * MIN_SHOWN_MS)
  const free = whole - rows.length * MIN_SHOWN_MS
  let passed = 0
  return rows.map((row, index) => {
    const startMs = Math.round(index * MIN_SHOWN_MS + (free * passed) / characters)
    passed += [...row].length
    return { startMs, endMs: Math.round((index + 1) * MIN_SHOWN_MS + (free * passed) / characters), text: row }
  })
}

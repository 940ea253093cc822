import { countCharacters } from '../timeline'

/** Characters a second that an elderly reader follows on a small screen; timing by the clock may not be faster. */
export const CHARACTERS_A_SECOND_MAX = 5
/** Longest line that stays on one row in the large size on a phone of 390 points. */
export const LINE_CHARACTERS_MAX = 22

export interface CaptionLine {
  startMs: number
  endMs: number
  text: string
}

export interface CaptionFault {
  /** Which line, from 0. */
  at: number
  message: string
}

const fault = (at: number, words: string): CaptionFault => ({ at, message: `第 ${at + 1} 条字幕${words}` })

/**
 * Times that cannot be played: a line ends before it begins, runs into the next one or over the end of the film. One
 * fault a line, the first that applies. A draft with one of them is not saved.
 *
 * @param durationMs of the film; 0 while it is not known
 */
export const findTimeFaults = (lines: readonly CaptionLine[], durationMs: number): CaptionFault[] =>
  lines.flatMap((line, at) => {
    const next = lines[at + 1]
    if (line.endMs <= line.startMs) return [fault(at, '的结束时间应晚于开始时间。')]
    if (next && next.startMs < line.endMs) return [fault(at, '和下一条的时间重叠了，请错开。')]
    return durationMs > 0 && line.endMs > durationMs ? [fault(at, '超出了视频的长度。')] : []
  })

/**
 * Lines that can be shown and hardly read: over 5 characters a second, or over 22 characters. White space is not
 * counted. An editor is told; a film whose speaker is quick may still be published. Our own samples have none.
 */
export const findReadingFaults = (lines: readonly CaptionLine[]): CaptionFault[] =>
  lines.flatMap(({ startMs, endMs, text }, at) => {
    const characters = countCharacters(text)
    const needMs = (characters / CHARACTERS_A_SECOND_MAX) * 1000
    if (characters > LINE_CHARACTERS_MAX) return [fault(at, `有 ${characters} 个字，长辈版会折行，建议拆成两条。`)]
    if (endMs <= startMs || endMs - startMs >= needMs) return []
    return [fault(at, `读不完：${characters} 个字至少要 ${(Math.ceil(needMs / 100) / 10).toFixed(1)} 秒。`)]
  })

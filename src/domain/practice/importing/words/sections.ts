import { tidyLine } from './tidy'
import { readKind } from './kind-words'

const ORDINAL = /^(?:第[一二三四五六七八九十\d]+[部分大题章]*|[(（]?[一二三四五六七八九十]+[)）]?)\s*[、.．:：]?\s*/u

/**
 * A line of its own that begins a part of a paper: `一、单项选择题（每题2分）`.
 *
 * @example isSection('三、判断题') // true
 */
export function isSection(text: string): boolean {
  const line = tidyLine(text)
  const said = line
    .replace(ORDINAL, '')
    .replace(/[(（【].*$/u, '')
    .replace(/[:：。\s]/gu, '')
  if (line.length > 60 || said === '' || said.length > 12) return false
  return said.endsWith('题') && (readKind(said) !== 'unknown' || ORDINAL.test(line))
}

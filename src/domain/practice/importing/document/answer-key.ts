/** An answer that stands away from its question, under its number. */
export interface KeyEntry {
  number: number
  answer: string
}

const RANGE = /(\d{1,3})\s*[-~—–－至]\s*(\d{1,3})\s*[题:：、.．]*\s*([A-H√×✓✗ ]+)/gu
const SINGLE = /(\d{1,3})\s*[、.．:：)）-]?\s*([A-H]{1,8}|√|×|✓|✗|正确|错误|对|错)(?![A-Za-z])/gu
const REST = /[\s,，;；、。.|]/gu

const spread = (from: number, answers: string): KeyEntry[] =>
  [...answers.replace(/\s/g, '')].map((answer, n) => ({ number: from + n, answer }))

/**
 * A line of an answer key; empty where the line is anything else.
 *
 * @example readKeyLine('1-3 ABC 4.ABD') // numbers 1 to 4
 */
export function readKeyLine(line: string): KeyEntry[] {
  const plain = line.normalize('NFKC')
  const ranges: KeyEntry[] = []
  const withoutRanges = plain.replace(RANGE, (whole, from: string, to: string, answers: string) => {
    const entries = spread(Number(from), answers)
    if (entries.length !== Number(to) - Number(from) + 1) return whole
    ranges.push(...entries)
    return ' '
  })
  const singles: KeyEntry[] = []
  const rest = withoutRanges.replace(SINGLE, (_, number: string, answer: string) => {
    singles.push({ number: Number(number), answer })
    return ' '
  })
  return rest.replace(REST, '') === '' ? [...ranges, ...singles] : []
}

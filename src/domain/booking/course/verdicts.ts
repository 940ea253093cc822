/** What a firm's manager finds about a visit that did not happen, or did. */
export const VERDICTS = ['resident-absent', 'lawyer-absent', 'attended', 'nobody'] as const
export type Verdict = (typeof VERDICTS)[number]

const WORDS: Record<Verdict, string> = {
  'resident-absent': '来访人没有来',
  'lawyer-absent': '律师没有来',
  attended: '实际见了面',
  nobody: '不算任何一方',
}

/** A verdict in words; one that only a newer server knows is 已裁定. */
export const verdictWord = (code: string): string => (code in WORDS ? WORDS[code as Verdict] : '已裁定')

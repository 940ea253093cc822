/** In the words that the export writes. */
export const USE_WORDS = { examOnly: '仅考试用', practised: '练习和考试' } as const

const EXAM_ONLY = /^(仅|只|限)?(供|用于|用作)?(正式)?考试(专用|使用|用)?$|^是$/
const PRACTISED = /^(练习|日常练习|平时练习|通用|不限|都用|否)$|^(练习|考试)(和|与|、|及|\/)?(考试|练习)$/

/**
 * Whether a question is kept for exams. Null: nothing is said; undefined: not understood, which must not be guessed,
 * because a question that was to be secret would be practised.
 *
 * @example readUse('仅考试用') // true
 */
export function readUse(text: string): boolean | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (plain === '') return null
  if (EXAM_ONLY.test(plain)) return true
  return PRACTISED.test(plain) ? false : undefined
}

/** A question longer than this says nothing more; the rest is left unread. Characters. */
export const QUESTION_MAX = 100

/** What people add to a question without asking for it, the longest first. */
const FILLERS = [
  '该怎么办',
  '啷个办嘛',
  '怎么办呢',
  '怎么处理',
  '可不可以',
  '我想问',
  '怎么办',
  '啷个办',
  '咋个办',
  '请问',
  '咋办',
  '你好',
  '吗',
  '呢',
  '嘛',
  '呀',
  '啊',
  '噻',
]

/** A number this long tells who somebody is (phone, account, identity card); no question needs it. */
const TELLING_DIGITS = /\d{5,}/g

/**
 * A question without what the eye skips: width, case, spaces, punctuation, symbols and emoji.
 * `plainText(' 漏水，Ａpp！🙂')` is `漏水app`.
 */
export const plainText = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()]
    .slice(0, QUESTION_MAX)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The form under which equal questions are counted together: plain, without fillers, long numbers blotted out.
 * `normalForm('请问，楼上漏水怎么办呢？')` is `楼上漏水`.
 */
export const normalForm = (text: string): string => {
  const plain = plainText(text).replace(TELLING_DIGITS, '#')
  return FILLERS.reduce((rest, filler) => rest.replaceAll(filler, ''), plain) || plain
}

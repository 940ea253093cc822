import { WRITTEN_LETTERS, type WrittenLetter } from '../written-question'

const AROUND = /^(?:正确答案|参考答案|标准答案|答案|正确选项|应选|故选|选项|选)(?:为|是)?[:：]?|[。.]$/g
const BETWEEN = /[\s,，、;；.．|/\\+&和及]+/g

/**
 * The letters an answer names, in order, each once; null: it is not a list of letters. Digits count from 1.
 *
 * @example readLetters('ａ、Ｂ；d') // ['A', 'B', 'D']
 * @example readLetters('1,3') // ['A', 'C']
 */
export function readLetters(text: string): WrittenLetter[] | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(AROUND, '')
    .replace(/[()[\]【】{}"'“”]/g, '')
    .replace(BETWEEN, '')
    .toUpperCase()
  const lettered = /^[1-8]+$/.test(plain) ? plain.replace(/\d/g, (digit) => WRITTEN_LETTERS[Number(digit) - 1]!) : plain
  if (!/^[A-H]+$/.test(lettered)) return null
  return WRITTEN_LETTERS.filter((letter) => lettered.includes(letter))
}

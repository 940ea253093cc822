import { shuffle } from '../drawing/seeded'

interface Asked {
  kind: string
  options: readonly { letter: string; text: string }[]
}

interface Known {
  /** Empty where it is not told: its question is kept for exams by now. */
  answer: readonly string[]
  shares: readonly { letter: string; percent: number }[] | null
}

/** `missed`: right, and not chosen. */
export type OptionState = 'open' | 'chosen' | 'right' | 'missed' | 'wrong'

const STATE_WORDS: Record<OptionState, string> = {
  open: '',
  chosen: '',
  right: '选对了',
  missed: '正确答案',
  wrong: '您选的',
}

export interface ShownOption {
  /** What the bank calls it; goes to the server. */
  letter: string
  /** What it is called here, A from the top. */
  label: string
  text: string
  state: OptionState
  /** What became of it, in a word; colour is never the only cue. */
  word: string
  /** Of all who answered; null before the answer is known, or while too few have. */
  percent: number | null
}

const LABELS = 'ABCDEFGH'

function stateOf(letter: string, chosen: readonly string[], answer: readonly string[] | undefined): OptionState {
  const mine = chosen.includes(letter)
  if (!answer?.length) return mine ? 'chosen' : 'open'
  if (answer.includes(letter)) return mine ? 'right' : 'missed'
  return mine ? 'wrong' : 'open'
}

/**
 * The options as one attempt shows them: shuffled by the attempt's seed (对 and 错 stay; without a seed all do), lettered
 * from the top, each with what became of it.
 */
export function showOptions(
  { kind, options }: Asked,
  seed: string | null,
  chosen: readonly string[],
  known?: Known,
): ShownOption[] {
  const ordered = kind === 'judgement' || seed === null ? [...options] : shuffle(options, seed)
  return ordered.map(({ letter, text }, n) => {
    const state = stateOf(letter, chosen, known?.answer)
    const percent = known?.shares?.find((share) => share.letter === letter)?.percent ?? null
    return { letter, label: LABELS[n] ?? '', text, state, word: STATE_WORDS[state], percent }
  })
}

/** What is chosen after a tap: one letter, or for a multiple choice each on its own. */
export const tapOption = (kind: string, chosen: readonly string[], letter: string): string[] => {
  if (kind !== 'multiple') return [letter]
  return chosen.includes(letter) ? chosen.filter((other) => other !== letter) : [...chosen, letter].sort()
}

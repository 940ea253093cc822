import type { QuestionRow } from '@/contract/console/console-questions'
import { audienceWord } from '@/domain/episodes/audiences'
import { DIFFICULTY_WORDS } from '@/domain/practice/bank/bank-sheet'
import { QUESTION_STATE_WORDS } from '@/domain/practice/question-states'
import { StateTag, type Tone } from '../patterns/state-tag'

type State = QuestionRow['state']

const TONES: Record<State, Tone> = {
  draft: 'quiet',
  submitted: 'waiting',
  published: 'good',
  replaced: 'quiet',
  withdrawn: 'stopped',
}

const DOUBT_WORDS = new Map([
  ['report', '有人报告'],
  ['law', '法条有变'],
  ['nobody-right', '几乎没人答对'],
  ['repealed', '提到已废止的法律'],
])

export const doubtWord = (doubt: string): string => DOUBT_WORDS.get(doubt) ?? '待复核'

/** The editor's rating, 1 to 5. */
export const difficultyWord = (difficulty: number): string => DIFFICULTY_WORDS[difficulty - 1] ?? '没有定'

/** Whom it is asked; officials are none of the audiences of the films. */
export const audienceName = (code: string): string => (code === 'official' ? '国家工作人员' : audienceWord(code))

export const QuestionTag = ({ state }: { state: State }) => (
  <StateTag tone={TONES[state]}>{QUESTION_STATE_WORDS[state]}</StateTag>
)

export const DoubtTag = ({ doubt }: { doubt: string }) => <StateTag tone="alarming">{doubtWord(doubt)}</StateTag>

export const percentWord = (share: number | null): string =>
  share === null ? '不足 10 人' : `${Math.round(share * 100)}%`

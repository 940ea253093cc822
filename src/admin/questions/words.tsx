import type { QuestionRow } from '@/contract/console/console-questions'
import { audienceWord } from '@/domain/episodes/audiences'
import { DIFFICULTY_WORDS } from '@/domain/practice/bank/bank-sheet'
import { USE_WORDS } from '@/domain/practice/importing/words/use'
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
  ['repealed', '写到废止的法律'],
])

const DOUBT_SENTENCES = new Map([
  ['report', '有人报告过，报告已经答复；请确认题目要不要改。'],
  ['law', '引用的法条有变化，请对照原文核对答案和说明。'],
  ['nobody-right', '满 20 人作答，几乎没有人答对，请核对答案和题干。'],
  ['repealed', '导入的文字里写到已经废止的法律，请改成现行法律。'],
])

/** Why it has to be looked at again, and what to do; what is off the phone already says so. */
export const doubtSentence = (doubt: string, live: boolean): string =>
  doubt === 'law' && !live
    ? '引用的法条已经失效，已自动下架；改好并审核后可以再发布。'
    : (DOUBT_SENTENCES.get(doubt) ?? '请再核对一次。')

export const doubtWord = (doubt: string): string => DOUBT_WORDS.get(doubt) ?? '待复核'

/** The editor's rating, 1 to 5. */
export const difficultyWord = (difficulty: number): string => DIFFICULTY_WORDS[difficulty - 1] ?? '没有定'

/** Whom it is asked; officials are none of the audiences of the films. */
export const audienceName = (code: string): string => (code === 'official' ? '国家工作人员' : audienceWord(code))

/** Kept for exams, or practised as well. */
export const purposeWord = (examOnly: boolean | undefined): string =>
  examOnly ? USE_WORDS.examOnly : USE_WORDS.practised

export const ExamOnlyTag = () => <StateTag tone="quiet">{USE_WORDS.examOnly}</StateTag>

export const QuestionTag = ({ state }: { state: State }) => (
  <StateTag tone={TONES[state]}>{QUESTION_STATE_WORDS[state]}</StateTag>
)

export const DoubtTag = ({ doubt }: { doubt: string }) => <StateTag tone="alarming">{doubtWord(doubt)}</StateTag>

export const percentWord = (share: number | null): string =>
  share === null ? '不足 10 人' : `${Math.round(share * 100)}%`

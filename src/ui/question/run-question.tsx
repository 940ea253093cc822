import type { ReactNode } from 'react'
import { Card } from '../content/card'
import { Button } from '../controls/button'
import { Notice } from '../feedback/notice'
import { Question, type QuestionProps } from './question'

interface Props {
  question: Pick<QuestionProps, 'kind' | 'caseStem' | 'stem' | 'options' | 'multiple' | 'onTap'>
  /** Something is chosen. */
  chosen: boolean
  /** Handed in. */
  given: boolean
  /** The server would not have it, in a sentence. */
  refused: string | null | undefined
  /** This phone can store what was chosen. */
  keeps: boolean
  onHandIn: () => void
  /** On to what comes next, in a word. */
  next: { word: string; onTap: () => void }
  /** Why, once the outcome is known. */
  children: ReactNode
}

/** One question of several: chosen, handed in, kept while there is no network, explained, and on to the next. */
export function RunQuestion({ question, chosen, given, refused, keeps, onHandIn, next, children }: Props) {
  return (
    <>
      <Card className="stack">
        <Question id="question" {...question} locked={given} />
        {given && !children && !refused && <Notice id="answer-waits">已保存，联网后出结果。可以先做下一题。</Notice>}
        {refused && <Notice tone="warn">{refused}</Notice>}
        {!keeps && <Notice tone="warn">这台手机存不下答案，做完之前请不要关闭这一页。</Notice>}
        {children}
      </Card>
      {given ? (
        <Button id="next-question" onTap={next.onTap}>
          {next.word}
        </Button>
      ) : (
        <Button id="hand-in" disabled={!chosen} onTap={onHandIn}>
          {chosen ? '交答案' : '先选一个答案'}
        </Button>
      )}
    </>
  )
}

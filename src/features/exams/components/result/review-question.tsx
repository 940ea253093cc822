import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { marks } from '@/domain/exams/words/exam-words'
import { appealWord, fixWord, reviewVerdict } from '@/domain/exams/words/review-words'
import { showOptions } from '@/domain/practice/attempt/show-options'
import { askedKindWord } from '@/domain/practice/question-words'
import { showArticle } from '@/domain/statutes/show-article'
import { official } from '@/platform/links/official'
import type { ReviewedQuestion } from '@/state/exams/after/result'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Outcome } from '@/ui/question/outcome'
import { Question } from '@/ui/question/question'
import { AppealSheet } from './appeal-sheet'

/** One question looked at again: folded to its verdict, opened with answer, reason and articles. */
export function ReviewQuestion({ reviewed }: { reviewed: ReviewedQuestion }) {
  const { question, gotTenths, marksTenths, chosen } = reviewed
  const [open, setOpen] = useState(false)
  const verdict = reviewVerdict(gotTenths, marksTenths, chosen)
  return (
    <Card id={`review-${question + 1}`} className="stack">
      <View className="exam-marks">
        <Text className="numerals">{`第 ${question + 1} 题`}</Text>
        <Badge tone={verdict.tone}>{verdict.word}</Badge>
        <Text className="note numerals">
          {gotTenths === null ? `${marks(marksTenths)} 分` : `${marks(gotTenths)} / ${marks(marksTenths)} 分`}
        </Text>
      </View>
      {open ? <Opened reviewed={reviewed} verdict={verdict.word} /> : <Folded reviewed={reviewed} />}
      {reviewed.fix && <Notice>{fixWord(reviewed.fix)}</Notice>}
      {reviewed.appeal && (
        <Notice id={`appeal-${question + 1}`}>
          {[appealWord(reviewed.appeal.state), reviewed.appeal.answer].filter(Boolean).join('：')}
        </Notice>
      )}
      {!open && (
        <Button id={`review-${question + 1}-open`} kind="plain" icon="book" onTap={() => setOpen(true)}>
          {reviewed.answer ? '看答案和解释' : '看题目'}
        </Button>
      )}
    </Card>
  )
}

/** Many stems say nothing without their case: “被告是谁”. */
const Folded = ({ reviewed: { caseStem, stem } }: { reviewed: ReviewedQuestion }) => (
  <View>
    {caseStem && <View className="muted">{caseStem}</View>}
    <View>{stem}</View>
  </View>
)

function Opened({ reviewed, verdict }: { reviewed: ReviewedQuestion; verdict: string }) {
  const { question, kind, caseStem, stem, chosen, answer, explanation, gotTenths, marksTenths } = reviewed
  const [appealing, setAppealing] = useState(false)
  const known = answer ? { answer, shares: null } : undefined
  return (
    <>
      <Question
        id={`review-${question + 1}-question`}
        kind={askedKindWord(kind)}
        caseStem={caseStem}
        stem={stem}
        options={showOptions(reviewed, null, chosen.split('').filter(Boolean), known)}
        multiple={kind === 'multiple'}
        locked
        level={3}
        onTap={() => undefined}
      />
      {explanation !== null && (
        <Outcome
          id={`review-${question + 1}-outcome`}
          right={gotTenths === marksTenths}
          verdict={verdict}
          explanation={explanation}
          articles={reviewed.citations.map(showArticle)}
          official={official}
        />
      )}
      {!reviewed.appeal && (
        <Button id={`review-${question + 1}-appeal`} kind="plain" icon="flag" onTap={() => setAppealing(true)}>
          这道题有问题，申诉
        </Button>
      )}
      {appealing && <AppealSheet question={question} onClose={() => setAppealing(false)} />}
    </>
  )
}

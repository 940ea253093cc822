import { useState } from 'react'
import type { Outcome as Known } from '@/contract/practice/practice'
import { outcomeNote, verdictWord } from '@/domain/practice/attempt/say-outcome'
import { showArticle } from '@/domain/statutes/show-article'
import { civilDayOf } from '@/domain/time/civil-time'
import { official } from '@/platform/links/official'
import { go, routes } from '@/platform/routes'
import { Button } from '@/ui/controls/button'
import { Outcome } from '@/ui/question/outcome'
import { ReportSheet } from './report-sheet'

interface KnownOutcomeProps {
  outcome: Known
  version: number
  chosen: readonly string[]
  /** Read again from the book: what was right then is not the point any more. */
  reading?: boolean
}

/** A graded answer with everything that explains it, and the way to say that the question itself is wrong. */
export function KnownOutcome({ outcome, version, chosen, reading = false }: KnownOutcomeProps) {
  const [reporting, setReporting] = useState(false)
  const { episode } = outcome
  return (
    <Outcome
      id="outcome"
      right={reading || outcome.right}
      verdict={reading ? '为什么是这个答案' : verdictWord(outcome.right, chosen)}
      explanation={outcome.explanation}
      articles={outcome.citations.map(showArticle)}
      official={official}
      episode={episode ? { hook: episode.hook, onTap: () => go(routes.episode(episode.id)) } : undefined}
      note={reading ? undefined : outcomeNote(outcome, civilDayOf(new Date()))}
    >
      <Button id="report-question" kind="plain" icon="flag" onTap={() => setReporting(true)}>
        这道题有问题
      </Button>
      {reporting && (
        <ReportSheet questionId={outcome.questionId} version={version} onClose={() => setReporting(false)} />
      )}
    </Outcome>
  )
}

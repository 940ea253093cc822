import { routes, go } from '@/platform/routes'
import { useSearch } from '@/state/finding/search'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Choices } from './choices'
import { FindSkeleton } from './find-skeleton'
import { NothingFits } from './nothing-fits'
import { OnlyTitles } from './only-titles'
import { OtherWords } from './other-words'

/** What there is to say to the question: choices, none, on its way, or out of reach. */
export function Answer({ onAsk }: { onAsk: (question: string) => void }) {
  const { status, question, choices, problem, noneFits, noted, refuse, reconsider } = useSearch()
  const retry = () => onAsk(question)
  const showAll = () => go(routes.tab('learn'))
  if (status === 'idle') return <OtherWords title="常有人问" onAsk={onAsk} />
  if (status === 'asking') return <FindSkeleton />
  if (status === 'error' && problem?.code === 'network')
    return <OnlyTitles question={question} message={problem.message} onRetry={retry} />
  if (status === 'error') return <ProblemCard id="find-problem" problem={problem} onRetry={retry} />
  if (choices.length > 0 && !noneFits) return <Choices choices={choices} onNone={() => void refuse()} />
  return (
    <NothingFits
      question={question}
      noted={noted}
      onAsk={onAsk}
      onShowAll={showAll}
      onBack={choices.length > 0 ? reconsider : undefined}
    />
  )
}

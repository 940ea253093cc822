import type { MyExam } from '@/contract/exams/sitting'
import { marks, outcomeWord } from '@/domain/exams/words/exam-words'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'

/** Papers that were handed in, newest first. */
export function MyPapers({ papers }: Pick<MyExam, 'papers'>) {
  if (papers.length === 0) return null
  return (
    <Card id="exam-papers" className="keep-whole">
      <Heading>考过的</Heading>
      {papers.map(({ id, attempt, handedInAt, scoreTenths, maxTenths, outcome }) => (
        <ListRow
          key={id}
          id={`paper-${id}`}
          title={`第 ${attempt} 次 · ${outcomeWord(outcome)}`}
          note={`${momentWords(handedInAt)} 交卷`}
          value={`${marks(scoreTenths)} / ${marks(maxTenths)}`}
          onTap={() => go(routes.examResult(id))}
        />
      ))}
    </Card>
  )
}

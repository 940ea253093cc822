import { View } from '@tarojs/components'
import type { Result } from '@/contract/client'
import { languageWord } from '@/domain/booking/booking-words'
import { momentWords } from '@/platform/clock/day-words'
import type { Substitutes } from '@/state/booking/duty/duty-acts'
import { Heading } from '@/ui/content/heading'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { roleOf } from '@/ui/role'
import { Choice } from '../choice'

/** How many of one's other times are named; the resident sees all of them. */
const TIMES_NAMED = 3

export interface WhoInsteadProps {
  found: Result<Substitutes>
  /** Whose visit it is, as its reader calls them: 您, 这位律师. */
  whose: string
  /** A colleague's id; empty is nobody; null is not chosen yet. */
  chosen: string | null
  onChoose: (id: string) => void
  onRetry: () => void
}

const GROUP = { ...roleOf('radiogroup'), 'aria-label': '由谁代班' }

function otherTimes(times: Substitutes['times'], whose: string): string {
  if (times.length === 0) return `这次取消。${whose}两周内没有别的空，来访人可以约别的律师。`
  const named = times.slice(0, TIMES_NAMED).map(({ startsAt }) => momentWords(startsAt))
  return `这次取消，来访人可以改约${whose}空着的时间：${named.join('、')}${times.length > TIMES_NAMED ? ' 等' : ''}。`
}

/** Colleagues who are free then, whoever has the fewest visits this week first; or nobody. */
export function WhoInstead({ found, whose, chosen, onChoose, onRetry }: WhoInsteadProps) {
  if (!found.ok) return <ProblemCard id="substitutes-problem" problem={found.problem} onRetry={onRetry} />
  const { lawyers, times } = found.value
  return (
    <View className="stack" {...GROUP}>
      <Heading level={3}>由谁代班</Heading>
      {lawyers.length === 0 && <View className="muted">同所的同事那时都有安排。</View>}
      {lawyers.map(({ id, name, languages, thisWeek }) => (
        <Choice
          key={id}
          id={`instead-${id}`}
          on={chosen === id}
          title={name}
          note={[languages.map(languageWord).join('、'), `这周 ${thisWeek} 次来访`].filter(Boolean).join(' · ')}
          onTap={() => onChoose(id)}
        />
      ))}
      <Choice
        id="instead-nobody"
        on={chosen === ''}
        title="请来访人另约时间"
        note={otherTimes(times, whose)}
        onTap={() => onChoose('')}
      />
    </View>
  )
}

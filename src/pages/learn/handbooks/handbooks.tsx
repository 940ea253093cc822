import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { CATEGORY_WORDS, type PlanCategory } from '@/domain/study/categories'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useDuties } from '@/state/study/duties'
import { useBooks } from '@/state/study/handbook/books'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { LearnSkeleton } from '../learn-skeleton'

const categoryWord = (category: string): string => CATEGORY_WORDS[category as PlanCategory] ?? '国家工作人员'

/** 手册: what each post has to know, for anybody to read; an official's sessions beside it. */
export function Handbooks() {
  const { list, load } = useBooks()
  const official = useSession((s) => s.person?.roles.includes('official') ?? false)
  useShown(() => void load())
  useEffect(() => void load(), [load])
  const known = list.cards.length > 0
  if (!known && list.status === 'error')
    return <ProblemCard id="handbooks-problem" problem={list.problem} onRetry={() => void load()} />
  if (!known && list.status === 'ready')
    return (
      <Empty id="handbooks-empty" action={{ id: 'handbooks-reload', word: '再看看', onTap: () => void load() }}>
        这里会放应知应会手册，还没有发布。
      </Empty>
    )
  if (!known) return <LearnSkeleton />
  return (
    <View className="stack">
      {official && <Sessions />}
      {list.offline && (
        <Notice id="handbooks-offline" tone="warn">
          没有连上，打开过的手册还能看。
        </Notice>
      )}
      <Books />
    </View>
  )
}

/** An official's own first; else as the server has them. */
function Books() {
  const cards = useBooks((s) => s.list.cards)
  const mine = useDuties((s) => s.list?.category)
  const sorted = [...cards].sort((a, b) => Number(b.category === mine) - Number(a.category === mine))
  const allSamples = cards.every(({ sample }) => sample)
  return (
    <Card id="handbooks">
      <View className="learn-line">
        <Heading>应知应会手册</Heading>
        {allSamples && <Badge>示例</Badge>}
      </View>
      {sorted.map(({ id, category, title, entries, sample }) => (
        <ListRow
          key={id}
          id={`handbook-${id}`}
          icon="book"
          title={title.replace('（示例）', '')}
          note={`${categoryWord(category)} · ${entries} 条`}
          value={sample && !allSamples && <Badge>示例</Badge>}
          onTap={() => go(routes.handbook(id))}
        />
      ))}
    </Card>
  )
}

function Sessions() {
  return (
    <Card>
      <ListRow
        id="my-sessions-row"
        icon="people"
        title="线下实战"
        note="报名、签到和请假"
        onTap={() => go(routes.sessions())}
      />
    </Card>
  )
}

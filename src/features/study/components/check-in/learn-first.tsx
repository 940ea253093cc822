import type { Duty } from '@/contract/study/duties'
import { go, routes } from '@/platform/routes'
import { useDuties } from '@/state/study/duties'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** Where what is asked can be learned; nobody has to, and nobody counts it. */
function sourceOf({ teaches }: Duty): { title: string; address: string } | null {
  if (teaches.episodeId) return { title: '先看这一期节目', address: routes.episode(teaches.episodeId) }
  if (teaches.handbookId)
    return { title: '先读手册这一章', address: routes.handbook(teaches.handbookId, teaches.chapterId) }
  const article = teaches.articles?.find((id) => id.includes(':'))
  return article ? { title: '先读条文', address: routes.article(article) } : null
}

export function LearnFirst({ itemId }: { itemId: string }) {
  const duty = useDuties((s) => s.list?.duties.find(({ id }) => id === itemId))
  const source = duty && sourceOf(duty)
  if (!source) return null
  return (
    <Card>
      <ListRow
        id="learn-first"
        icon="book"
        title={source.title}
        note="看不看都可以，答对就算完成"
        onTap={() => go(source.address)}
      />
    </Card>
  )
}

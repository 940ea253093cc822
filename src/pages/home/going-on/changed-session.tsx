import { sayNews } from '@/domain/study/sessions/say-news'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { toldAnew, useMySessions } from '@/state/study/sessions/my-sessions'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** A session an official has a seat in that was cancelled or moved, until they have looked at it; else nothing. */
export function ChangedSession() {
  const official = useSession((s) => s.person?.roles.includes('official') ?? false)
  const [first, ...more] = toldAnew(useMySessions((s) => s.sessions))
  useShown(() => {
    if (official) void useMySessions.getState().load()
  })
  const said = official && first ? sayNews(first, new Date()) : null
  if (!first || !said) return null
  return (
    <Card id="home-changed-session">
      <ListRow
        id="changed-session"
        icon="info"
        title={said.title}
        note={said.note}
        onTap={() => go(more.length > 0 ? routes.sessions() : routes.session(first.id))}
      />
    </Card>
  )
}

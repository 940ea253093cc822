import { sayNews } from '@/domain/study/sessions/say-news'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { toldAnew, useMySessions } from '@/state/study/sessions/my-sessions'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** Sessions I have a seat in that were cancelled or moved, until I have looked; nothing when there is none. */
export function ChangedSessions() {
  const sessions = useMySessions((s) => s.sessions)
  useShown(() => void useMySessions.getState().load())
  const told = toldAnew(sessions)
  if (told.length === 0) return null
  return (
    <Card id="changed-sessions">
      {told.map((session) => {
        const said = sayNews(session, new Date())!
        return (
          <ListRow
            key={session.id}
            id={`changed-${session.id}`}
            icon="info"
            title={said.title}
            note={said.note}
            onTap={() => go(routes.session(session.id))}
          />
        )
      })}
    </Card>
  )
}

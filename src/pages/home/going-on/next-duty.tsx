import { dutyNote, openDuties } from '@/domain/study/duties/say-duty'
import { today } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useDuties } from '@/state/study/duties'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** An official's duty that is due or late; for everybody else, and when nothing is due, nothing stands here. */
export function NextDuty() {
  const duties = useDuties((s) => s.list?.duties)
  useShown(() => void useDuties.getState().load())
  const open = openDuties(duties ?? [])
  const [first] = open
  if (!first) return null
  const more = open.length > 1 ? ` · 还有 ${open.length - 1} 项` : ''
  return (
    <Card id="home-duty">
      <ListRow
        id="next-duty"
        icon="book"
        title={`学法任务：${first.title}`}
        note={`${dutyNote(first, today())}${more}`}
        onTap={() => go(routes.studyDuties())}
      />
    </Card>
  )
}

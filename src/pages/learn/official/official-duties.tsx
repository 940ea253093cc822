import { useState } from 'react'
import { View } from '@tarojs/components'
import { dutiesWord, dutyNote, openDuties } from '@/domain/study/duties/say-duty'
import { today } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useDuties } from '@/state/study/duties'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'

const SHOWN = 3

/** Officials see their list first: what is late or due, and the way to all of it. */
export function OfficialDuties() {
  const official = useSession((s) => s.person?.roles.includes('official') ?? false)
  const { list, unbound, status, load, problem } = useDuties()
  useShown(() => void load())
  // Before that a tap on the way to all of them would land on the first duty, which pushes it down.
  const came = list !== null || status === 'error'
  const [settled, setSettled] = useState(came)
  if (came && !settled) setSettled(true)
  if (!official) return null
  const open = openDuties(list?.duties ?? [])
  return (
    <Card id="learn-duties" className="keep-whole">
      <Heading>我的学法任务</Heading>
      {unbound && (
        <ListRow
          id="learn-bind"
          icon="people"
          title="先绑定单位名册"
          note="用单位登记的手机号，绑定一次就好"
          onTap={() => go(routes.studyBind())}
        />
      )}
      {!list && !unbound && status !== 'error' && <SkeletonText lines={3} />}
      {!list && status === 'error' && problem && <View className="muted">{problem.message}</View>}
      {list && <View className="muted">{dutiesWord(list.duties)}</View>}
      {open.slice(0, SHOWN).map((duty) => (
        <ListRow
          key={duty.id}
          id={`learn-duty-${duty.id}`}
          title={duty.title}
          note={dutyNote(duty, today())}
          value={duty.state === 'catch-up' && <Badge tone="warn">可补</Badge>}
          onTap={() => go(routes.studyDuty(duty))}
        />
      ))}
      {!unbound && settled && (
        <ListRow
          id="learn-all-duties"
          icon="calendar"
          title="全部任务、学时和日历"
          onTap={() => go(routes.studyDuties())}
        />
      )}
    </Card>
  )
}

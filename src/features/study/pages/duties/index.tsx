import { View } from '@tarojs/components'
import type { Duties, Duty } from '@/contract/study/duties'
import { dutiesWord, openDuties } from '@/domain/study/duties/say-duty'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useCheckInAnswers } from '@/state/study/check-in-answers'
import { useDuties } from '@/state/study/duties'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { Credits } from '../../components/credits'
import { DutyRow } from '../../components/duty-row'
import { NotBound } from '../../components/not-bound'
import { NotOfficial, useIsOfficial } from '../../components/not-official'
import { ChangedSessions } from '../../components/sessions/changed-sessions'
import { ReminderCard } from '../../components/reminder-card'
import '../../study.scss'

/** The list an official sees first: what is due, what can be caught up with, what is done. */
export default function DutiesPage() {
  const { status, list, unbound, problem, offline, load } = useDuties()
  const official = useIsOfficial()
  useShown(() => {
    void useCheckInAnswers.getState().flush()
    void load()
  })
  return (
    <Page id="study-duties" title="学法任务">
      {!official && <NotOfficial />}
      {official && unbound && <NotBound />}
      {official && !unbound && !list && status !== 'error' && <SkeletonText lines={6} />}
      {official && !list && status === 'error' && problem && (
        <ProblemCard id="duties-problem" problem={problem} onRetry={() => void load()} />
      )}
      {official && list && <MyDuties list={list} offline={offline} />}
    </Page>
  )
}

const PARTS: readonly { id: string; title: string; states: readonly string[] }[] = [
  { id: 'coming', title: '还没开始', states: ['coming'] },
  { id: 'done', title: '已完成', states: ['done'] },
  { id: 'not-owed', title: '不要求我做的', states: ['not-owed'] },
]

function MyDuties({ list, offline }: { list: Duties; offline: boolean }) {
  const { duties, years, unit, name } = list
  const waiting = useCheckInAnswers((s) => s.waiting.length)
  const open = openDuties(duties)
  return (
    <View className="stack">
      <View id="duties-who" className="muted">{`${name} · ${unit}`}</View>
      {offline && <Notice>没有连上，下面是这台手机上次看到的。打开过的题还能接着答。</Notice>}
      {waiting > 0 && <Notice id="duties-waiting">{`${waiting} 道题的答案存在这台手机上，联网后自动交上去。`}</Notice>}
      <ChangedSessions />
      <Card id="duties-open">
        <Heading>要做的</Heading>
        <View className="muted">
          {duties.length === 0 ? '今年的计划还没有发布，发布后任务会在这里。' : dutiesWord(duties)}
        </View>
        {open.map((duty) => (
          <DutyRow key={duty.id} duty={duty} />
        ))}
      </Card>
      <Credits years={years} />
      <Card>
        <ListRow
          id="duties-calendar"
          icon="calendar"
          title="学法日历"
          note="哪天截止、哪天完成，只有自己看得到"
          onTap={() => go(routes.studyCalendar())}
        />
        <ListRow
          id="duties-sessions"
          icon="people"
          title="线下实战"
          note="报名、签到"
          onTap={() => go(routes.sessions())}
        />
        <ListRow id="duties-exams" icon="pencil" title="我的考试" onTap={() => go(routes.exams())} />
      </Card>
      {PARTS.map(({ id, title, states }) => (
        <DutyPart
          key={id}
          id={`duties-${id}`}
          title={title}
          duties={duties.filter(({ state }) => states.includes(state))}
        />
      ))}
      <ReminderCard />
    </View>
  )
}

function DutyPart({ id, title, duties }: { id: string; title: string; duties: readonly Duty[] }) {
  if (duties.length === 0) return null
  return (
    <Card id={id}>
      <Heading>{title}</Heading>
      {duties.map((duty) => (
        <DutyRow key={duty.id} duty={duty} />
      ))}
    </Card>
  )
}

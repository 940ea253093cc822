import { useEffect } from 'react'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { isThrough, useCheckIn } from '@/state/study/check-in'
import { useCheckInAnswers } from '@/state/study/check-in-answers'
import { useDuties } from '@/state/study/duties'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { CheckInEnd } from '../../components/check-in/check-in-end'
import { RunCheckIn } from '../../components/check-in/run-check-in'
import { NotOfficial, useIsOfficial } from '../../components/not-official'
import './check-in.scss'

const toDuties = { id: 'check-in-to-duties', word: '看全部任务', onTap: () => go(routes.studyDuties()) }

/** The questions of one item: begun once, gone on with after a lost network, a reload, a crash. */
export default function CheckInPage() {
  const { id } = usePageQuery()
  const official = useIsOfficial()
  const { open, start } = useCheckIn()
  const title = useDuties((s) => s.list?.duties.find((duty) => duty.id === id)?.title)
  useEffect(() => {
    if (!id || !official) return
    void start(id)
    // Opened from outside: where to learn it stands in the list.
    if (!useDuties.getState().list) void useDuties.getState().load()
  }, [id, official, start])
  useShown(() => void useCheckInAnswers.getState().flush())
  return (
    <Page id="check-in" title={open?.title ?? title ?? '打卡'}>
      {!id && (
        <Empty id="check-in-unknown" action={toDuties}>
          没有找到这项任务，可以从任务列表里选。
        </Empty>
      )}
      {id && !official && <NotOfficial />}
      {id && official && <OneCheckIn id={id} />}
    </Page>
  )
}

/** No other try changes the rest. */
const WORTH_A_RETRY = ['network', 'unavailable', 'internal']

function OneCheckIn({ id }: { id: string }) {
  const { status, open, problem, start } = useCheckIn()
  if (status === 'idle' || status === 'loading') return <SkeletonText lines={6} />
  if (status === 'error' && problem && WORTH_A_RETRY.includes(problem.code))
    return <ProblemCard id="check-in-problem" problem={problem} onRetry={() => void start(id)} />
  if (status === 'error' && problem)
    return (
      <Empty id="check-in-problem" icon="info" action={toDuties}>
        {problem.message}
      </Empty>
    )
  if (!open) return null
  return isThrough(open) ? <CheckInEnd open={open} /> : <RunCheckIn open={open} />
}

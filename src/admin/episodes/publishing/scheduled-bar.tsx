import { Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { unscheduleEpisode, type ConsoleEpisode, type EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { scheduleCountdown } from '@/domain/episodes/publishing/schedule'
import { ConfirmWithReason } from '../../patterns/forms/confirm-with-reason'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { PublishDialog } from './publish-dialog'
import { SendBackDialog } from './send-back-dialog'
import { useNow } from './use-now'

interface Props {
  episode: ConsoleEpisode
  version: EpisodeVersion & { scheduledAt: string }
  reload: () => Promise<void>
  actions: ReactNode
}

/** A version that waits for its time: when that is, and what may still be done. */
export function ScheduledBar({ episode, version, reload, actions }: Props) {
  const person = usePerson()
  const [asking, setAsking] = useState<'time' | 'unschedule' | 'send-back' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const mine = version.authorId === person.id
  const back = mine ? '撤回修改' : '退回修改'
  const shared = { episodeId: episode.id, version, reload, close: () => setAsking(null) }
  return (
    <>
      <div className="editor-bar">
        <ScheduleState version={version} back={back} reload={reload} />
        {actions}
        <Button id="unschedule" onClick={() => setAsking('unschedule')}>
          取消定时
        </Button>
        <Button id="send-back" onClick={() => setAsking('send-back')}>
          {back}
        </Button>
        {!version.writerIds.includes(person.id) && (
          <Button id="publish" type="primary" onClick={() => setAsking('time')}>
            调整发布时间
          </Button>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload().then(() => setProblem(null))} />}
      {asking === 'time' && <PublishDialog {...shared} fail={setProblem} />}
      {asking === 'unschedule' && <UnscheduleDialog {...shared} />}
      {asking === 'send-back' && <SendBackDialog {...shared} mine={mine} />}
    </>
  )
}

/** Counts down; once its time has come the page looks whether it is out. */
function ScheduleState({ version, back, reload }: Pick<Props, 'version' | 'reload'> & { back: string }) {
  const now = useNow()
  const { scheduledAt } = version
  const due = new Date(scheduledAt)
  useEffect(() => {
    if (now >= new Date(scheduledAt)) void reload()
  }, [now, scheduledAt, reload])
  return (
    <div className="editor-state">
      <p role="status" id="schedule-state">
        定于 <strong>{when(scheduledAt)}</strong> 发布，{scheduleCountdown(due, now)}。
        {version.reviewerName && `由 ${version.reviewerName} 审核。`}
      </p>
      <p className="field-hint">定时以后内容不能改；要改请先{back}，定时会一起取消。</p>
    </div>
  )
}

interface UnscheduleProps {
  episodeId: string
  version: EpisodeVersion
  reload: () => Promise<void>
  close: () => void
}

function UnscheduleDialog({ episodeId, version, reload, close }: UnscheduleProps) {
  return (
    <ConfirmWithReason
      title="取消定时发布"
      verb="取消定时"
      keep="先不取消"
      reasonHint="同事会看到，也写进操作记录。"
      act={(reason) => api(unscheduleEpisode, { id: episodeId, version: version.version, reason })}
      done={reload}
      close={close}
    >
      <p>到时不发布。这一版回到待审核，内容不变，由另一位同事重新审核。</p>
    </ConfirmWithReason>
  )
}

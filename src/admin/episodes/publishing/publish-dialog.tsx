import { Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import type { EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { approve, findTimeFault } from './approve'
import { wallOf } from './publish-time'
import { TimeField } from './time-field'

interface Props {
  episodeId: string
  version: EpisodeVersion
  reload: () => Promise<void>
  fail: (problem: Problem) => void
  close: () => void
}

type Moment = 'now' | 'later'

/** Approving: at once or at a time. A time that does not fit is said beside it, any other refusal on the page. */
export function PublishDialog({ episodeId, version, reload, fail, close }: Props) {
  const { scheduledAt } = version
  const [moment, setMoment] = useState<Moment>(scheduledAt ? 'later' : 'now')
  const [time, setTime] = useState<Dayjs | null>(scheduledAt ? wallOf(scheduledAt) : null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = moment === 'later' ? time : null

  const confirm = async () => {
    const fault = moment === 'later' ? findTimeFault(time, new Date()) : null
    setWrong(fault)
    if (fault) return
    setBusy(true)
    const problem = await approve(episodeId, version, chosen)
    setBusy(false)
    const ofTime = problem?.fields?.find(({ path }) => path === 'at')
    if (ofTime) return setWrong(ofTime.message)
    close()
    if (problem) fail(problem)
    else await reload()
  }
  return (
    <Modal
      open
      title={scheduledAt ? '调整发布时间' : '审核并发布'}
      okText={moment === 'later' ? '定时发布' : '发布'}
      okButtonProps={{ id: 'confirm-ok' }}
      cancelText="再看看"
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={close}
    >
      <div className="stack">
        <p>您已核对改动和法条，操作记录里会写明由您审核。</p>
        <MomentChoice value={moment} change={setMoment} version={version.version} />
        {moment === 'later' && (
          <TimeField
            value={time}
            change={(picked) => {
              setTime(picked)
              setWrong(null)
            }}
            error={wrong}
          />
        )}
      </div>
    </Modal>
  )
}

interface ChoiceProps {
  value: Moment
  change: (value: Moment) => void
  version: number
}

function MomentChoice({ value, change, version }: ChoiceProps) {
  return (
    <Radio.Group
      id="publish-moment"
      aria-label="什么时候发布"
      className="publish-moment"
      value={value}
      onChange={(event) => change(event.target.value as Moment)}
    >
      <Radio value="now">
        马上发布
        <span className="field-hint">居民一分钟内看到第 {version} 版。</span>
      </Radio>
      <Radio value="later">
        定时发布
        <span className="field-hint">到时自动发布；在那之前，任何一位编辑都可以取消定时或退回修改。</span>
      </Radio>
    </Radio.Group>
  )
}

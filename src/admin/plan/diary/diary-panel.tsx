import { Alert, Button, Upload } from 'antd'
import { useState } from 'react'
import { createClient } from '@/contract/client'
import {
  getDutyCalendar,
  ICS_MAX_BYTES,
  readBusy,
  saveBusy,
  type PlanView,
  type Stretch,
} from '@/contract/booking/plan'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { saveFile } from '../../patterns/download/save-file'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { sendBytes } from '../../shell/send-bytes'
import type { PlanChange } from '../use-plan-change'

interface Read {
  stretches: Stretch[]
  notes: string[]
}

const TOO_LARGE = { code: 'too-large', message: '文件太大，最多 1 MB，请只导出近期的日程。' } as const
const SHOWN = 5

/** Reads, saves, writes. */
function useDiary(changing: PlanChange) {
  const [read, setRead] = useState<Read | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (file: Blob) => {
    setRead(null)
    if (file.size > ICS_MAX_BYTES) return setProblem(TOO_LARGE)
    setBusy(true)
    const result = await createClient(sendBytes(file))(readBusy, {})
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) setRead(result.value)
  }
  const save = async (stretches: Stretch[]) =>
    setProblem(
      await changing.begin(
        (wish) => api(saveBusy, { stretches, ...wish }),
        () => setRead(null),
      ),
    )
  const download = async () => {
    const result = await api(getDutyCalendar, {})
    setProblem(result.ok ? null : result.problem)
    if (result.ok) saveFile(new Blob([result.value.text], { type: 'text/calendar' }), result.value.fileName)
  }
  return { read, busy, problem, take, save, download }
}

/** Busy times out of another diary, and visits into it: nobody keeps two. */
export function DiaryPanel({ plan, changing }: { plan: PlanView; changing: PlanChange }) {
  const { read, busy, problem, take, save, download } = useDiary(changing)
  const kept = plan.exceptions.filter(({ source }) => source === 'ics').length
  return (
    <div className="panel stack">
      <h2>另一个日历</h2>
      <p className="quiet">
        手机或办公软件的日历导出为 .ics
        文件，在这里读入，有安排的时间居民就约不到。只记忙时，不记内容；再读一次会替换上次的。
      </p>
      <div className="away-line">
        <Upload
          accept=".ics,text/calendar"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file)
            return false
          }}
        >
          <Button id="diary-read" loading={busy}>
            读入 .ics 文件
          </Button>
        </Upload>
        <Button id="diary-out" onClick={() => void download()}>
          导出我的来访
        </Button>
        {kept > 0 && (
          <Button id="diary-clear" type="text" loading={changing.busy} onClick={() => void save([])}>
            {`清掉读入的 ${kept} 段忙时`}
          </Button>
        )}
      </div>
      {read && <WasRead read={read} busy={changing.busy} save={() => void save(read.stretches)} />}
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}

function WasRead({ read: { stretches, notes }, busy, save }: { read: Read; busy: boolean; save: () => void }) {
  const first = stretches.slice(0, SHOWN).map(({ startsAt, endsAt }) => `${when(startsAt)} 到 ${when(endsAt)}`)
  const more = stretches.length > SHOWN ? `，等 ${stretches.length} 段` : ''
  return (
    <div className="stack" role="status">
      <p>{stretches.length > 0 ? `往后 60 天的忙时：${first.join('；')}${more}。` : '往后 60 天没有忙时。'}</p>
      {notes.map((note) => (
        <Alert key={note} type="warning" showIcon title={note} />
      ))}
      <div>
        <Button id="diary-save" type="primary" loading={busy} onClick={save}>
          用这些忙时
        </Button>
      </div>
    </div>
  )
}

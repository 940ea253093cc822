import { Alert, Input, Modal, Select, Table, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import type { BrokenVisit, Settled } from '@/contract/booking/plan'
import { modeWord } from '@/domain/booking/booking-words'
import { Field } from '../forms/field'
import { ProblemAlert } from '../problem-alert'
import { when } from '../words/when'
import './breaks.css'
import type { Breaks } from './use-breaks'

const REASON_MAX = 60

/** `call-off`, `keep`, or a colleague's id. */
type Fates = Readonly<Record<string, string>>

const optionsOf = ({ substitutes }: BrokenVisit, keep: string | null) => [
  ...substitutes.map(({ id, name }) => ({ value: id, label: `由${name}代班` })),
  { value: 'call-off', label: '取消，请来访人另约' },
  ...(keep ? [{ value: 'keep', label: keep }] : []),
]

function settledOf({ id, version }: BrokenVisit, fate: string): Settled {
  if (fate === 'call-off' || fate === 'keep') return { id, version, fate }
  return { id, version, fate: 'substitute', substitute: fate }
}

const columnsOf = (
  fates: Fates,
  keep: string | null,
  choose: (id: string, fate: string) => void,
): TableColumnsType<BrokenVisit> => [
  { title: '时间', dataIndex: 'startsAt', width: 184, className: 'figures', render: (at: string) => when(at) },
  { title: '村居', dataIndex: ['village', 'name'] },
  { title: '方式', dataIndex: 'mode', width: 88, render: modeWord },
  {
    title: '怎么办',
    width: 240,
    render: (_, visit) => (
      <Select
        id={`fate-${visit.id}`}
        className="fate"
        aria-label={`${when(visit.startsAt)} 怎么办`}
        placeholder="请选择"
        value={fates[visit.id] ?? null}
        options={optionsOf(visit, keep)}
        onChange={(fate: string) => choose(visit.id, fate)}
      />
    ),
  },
]

/** What is being answered; empty again once there is nothing to answer. */
function useAnswers({ asking, confirm: send }: Breaks) {
  const [fates, setFates] = useState<Fates>({})
  const [reason, setReason] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)
  useEffect(() => {
    if (asking) return
    setFates({})
    setReason('')
    setComplaint(null)
  }, [asking])
  const breaks = asking?.breaks ?? []
  const told = breaks.some(({ id }) => fates[id] !== 'keep')
  const confirm = () => {
    const settled = breaks.flatMap((visit) => (fates[visit.id] ? [settledOf(visit, fates[visit.id]!)] : []))
    if (settled.length < breaks.length) return setComplaint('请给每个预约选好怎么办。')
    if (told && reason.trim() === '') return setComplaint('请写几个字告诉来访人原因。')
    setComplaint(null)
    void send({ settled, reason: reason.trim() })
  }
  const choose = (id: string, fate: string) => setFates((old) => ({ ...old, [id]: fate }))
  return { breaks, fates, choose, reason, setReason, told, complaint, confirm }
}

interface Props {
  changing: Breaks
  /** How the third answer reads, that the lawyer comes all the same; null where they cannot. */
  keep: string | null
}

/** The visits that a change breaks. Each needs an answer; then all of it is saved at once, and the residents are told. */
export function BreaksDialog({ changing, keep }: Props) {
  const { asking, busy, problem } = changing
  const { breaks, fates, choose, reason, setReason, told, complaint, confirm } = useAnswers(changing)
  if (!asking) return null
  return (
    <Modal
      open
      width={760}
      title={`这样改会影响 ${breaks.length} 个预约`}
      okText={told ? '保存并告诉来访人' : '保存'}
      okButtonProps={{ id: 'breaks-ok' }}
      cancelText="先不改"
      confirmLoading={busy}
      onOk={confirm}
      onCancel={changing.giveUp}
    >
      <div className="stack">
        {asking.again && <Alert type="warning" showIcon title="刚才又有变化，下面是现在的。" />}
        <p>还没有保存。每个预约定好怎么办后一起保存，改动会马上通知来访人；代班的，来访人可以谢绝。</p>
        <Table<BrokenVisit>
          size="small"
          rowKey="id"
          dataSource={breaks}
          columns={columnsOf(fates, keep, choose)}
          pagination={false}
          scroll={{ y: 320 }}
        />
        {told && (
          <Field
            id="breaks-reason"
            label="告诉来访人的原因"
            hint="例如“开庭”，来访人会看到。"
            count={{ used: reason.trim().length, max: REASON_MAX }}
          >
            {(aria) => (
              <Input
                {...aria}
                maxLength={REASON_MAX}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {complaint && <Alert type="error" showIcon role="alert" title={complaint} />}
        {problem && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}

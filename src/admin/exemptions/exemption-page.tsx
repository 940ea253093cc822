import { Alert, Descriptions } from 'antd'
import { useParams } from 'react-router-dom'
import { getExemption, type DeskExemption } from '@/contract/exams/desk-after'
import { EXEMPTION_REASON_WORDS, type ExemptionReason } from '@/domain/exams/after'
import { useWayBack } from '../patterns/address/way-back'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { DecideForm } from './decide-form'
import { ExemptionTag } from './exemption-tag'
import './exemptions.css'
import { OpenFile } from './open-file'

/** One request: why, what shows it, and the unit's decision. */
export function ExemptionPage() {
  const { id = '' } = useParams()
  const { value, problem, reload, put } = useLoad(() => api(getExemption, { id }), id)
  const back = useWayBack({ to: '/exemptions', label: '免考申请' })
  if (problem && (problem.code === 'not-found' || problem.code === 'bad-input'))
    return (
      <section className="page">
        <PageHead title="没有这一份" back={back} />
        <Nothing>它可能不在您负责的单位里，请回到列表看其他的。</Nothing>
      </section>
    )
  if (problem && !value) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!value) return <Loading />
  return (
    <section className="page">
      <PageHead
        title={`${value.name}的免考申请`}
        back={back}
        tags={<ExemptionTag state={value.state} />}
        note={`${when(value.askedAt)} 申请。这次查看已记入操作记录。`}
      />
      <Request exemption={value} />
      <Decision exemption={value} put={(next) => put(() => next)} reload={reload} />
    </section>
  )
}

function Request({ exemption }: { exemption: DeskExemption }) {
  const rows = [
    ['单位', exemption.unitName],
    ['考试', exemption.examTitle],
    ['原因', EXEMPTION_REASON_WORDS[exemption.reason as ExemptionReason] ?? exemption.reason],
    ['说明', exemption.text ?? '没有写'],
  ] as const
  return (
    <div className="panel stack">
      <Descriptions
        column={1}
        size="small"
        items={rows.map(([label, children]) => ({ key: label, label, children }))}
      />
      <h2>材料</h2>
      <OpenFile exemption={exemption} />
    </div>
  )
}

interface DecisionProps {
  exemption: DeskExemption
  put: (exemption: DeskExemption) => void
  reload: () => Promise<void>
}

function Decision({ exemption, put, reload }: DecisionProps) {
  const { state, mine, note, decidedBy, decidedAt, id } = exemption
  if (state === 'asked' && mine)
    return <Alert type="info" showIcon title="这是您自己的申请，要由另一位管理人员来审批。" />
  if (state === 'asked') return <DecideForm key={id} exemption={exemption} put={put} reload={reload} />
  if (state === 'taken-back') return <Alert type="info" showIcon title="申请人已经撤回，不用审批。" />
  return (
    <div className="panel stack">
      <h2>审批意见</h2>
      <p className="as-written">{note}</p>
      <p className="field-hint">{`${decidedBy ?? '同事'}于 ${decidedAt ? when(decidedAt) : ''} 审批`}</p>
    </div>
  )
}

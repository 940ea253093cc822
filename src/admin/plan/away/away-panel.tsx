import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { removeException, type ExceptionView, type PlanView } from '@/contract/booking/plan'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import type { PlanChange, Whose } from '../use-plan-change'
import { AddAway } from './add-away'
import { kindWord } from './kind-words'

interface Props {
  plan: PlanView
  whose: Whose
  changing: PlanChange
  put: (plan: PlanView) => void
}

/** Court, leave and other times away; those out of the other diary go with it. */
export function AwayPanel({ plan, whose, changing, put }: Props) {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async (id: string) => {
    setBusy(id)
    const result = await api(removeException, { ...whose, id })
    setBusy(null)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
  }
  const columns: TableColumnsType<ExceptionView> = [
    { title: '原因', dataIndex: 'kind', width: 120, render: kindWord },
    { title: '从', dataIndex: 'startsAt', className: 'figures', render: (at: string) => when(at) },
    { title: '到', dataIndex: 'endsAt', className: 'figures', render: (at: string) => when(at) },
    {
      title: '来源',
      dataIndex: 'source',
      width: 120,
      render: (source: string) => (source === 'ics' ? '另一个日历' : '自己登记'),
    },
    {
      title: '操作',
      width: 96,
      render: (_, { id, source }) =>
        source === 'own' && (
          <Button type="text" aria-label="删除这一段" loading={busy === id} onClick={() => void remove(id)}>
            删除
          </Button>
        ),
    },
  ]
  return (
    <div className="panel stack">
      <h2>开庭、请假</h2>
      <AddAway plan={plan} whose={whose} changing={changing} />
      {problem && <ProblemAlert problem={problem} />}
      <Table<ExceptionView>
        size="small"
        rowKey="id"
        dataSource={plan.exceptions}
        columns={columns}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <span className="quiet">没有登记。开庭或请假的时间登记在这里，居民就约不到。</span> }}
      />
    </div>
  )
}

import { Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { Duty, YearCredits } from '@/contract/study/duties'
import type { Problem } from '@/contract/problem'
import { getOwingPerson } from '@/contract/study/owing'
import { takeBackResult } from '@/contract/study/results-import'
import { CATEGORIES, CATEGORY_WORDS } from '@/domain/study/categories'
import { hoursWord } from '@/domain/study/plans/fair-share'
import { DONE_BY_WORDS, DUTY_STATE_WORDS } from '@/domain/study/plans/plan-words'
import { DUTY_STATES } from '@/domain/study/duties/obligations'
import { kindWord, partWord } from '@/domain/study/duties/say-duty'
import { useWayBack } from '../../patterns/address/way-back'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { withRoom } from '../../patterns/rows/with-room'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../owing.css'

const stateWord = (state: string) => {
  const known = DUTY_STATES.find((one) => one === state)
  return known ? DUTY_STATE_WORDS[known] : '其他'
}
const categoryWord = (category: string) => {
  const known = CATEGORIES.find((one) => one === category)
  return known ? CATEGORY_WORDS[known] : category
}

const COLUMNS: TableColumnsType<Duty> = [
  { title: '任务', dataIndex: 'title' },
  { title: '类型', dataIndex: 'kind', width: 88, render: kindWord },
  { title: '截止', dataIndex: 'dueDay', width: 112, className: 'figures one-line' },
  {
    title: '学时',
    dataIndex: 'creditTenths',
    width: 64,
    className: 'figures',
    render: (tenths: number) => tenths / 10,
  },
  { title: '状态', dataIndex: 'state', width: 96, render: stateWord },
  {
    title: '完成日期',
    dataIndex: 'doneDay',
    width: 112,
    className: 'figures one-line',
    render: (day: string | null) => day ?? '',
  },
  {
    title: '怎么完成',
    dataIndex: 'doneBy',
    width: 112,
    render: (by: string | null) => (by ? (DONE_BY_WORDS[by] ?? '') : ''),
  },
]

/** Taken back where a file was wrong; asked once more. */
function TakeBack({ officialId, duty, reload }: { officialId: string; duty: Duty; reload: () => Promise<void> }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  if (duty.doneBy !== 'import') return null
  const takeBack = async () => {
    const result = await api(takeBackResult, { officialId, itemId: duty.id })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) await reload()
  }
  return (
    <>
      <Popconfirm
        title="撤回这项成绩？"
        description="撤回后这一项又算没有完成，会记在操作记录里。"
        okText="撤回"
        cancelText="不撤回"
        onConfirm={takeBack}
      >
        <Button id={`take-back-${duty.id}`} size="small">
          撤回
        </Button>
      </Popconfirm>
      {problem && <ProblemAlert problem={problem} />}
    </>
  )
}

const columnsFor = (officialId: string, reload: () => Promise<void>): TableColumnsType<Duty> => [
  ...COLUMNS,
  {
    ...{ key: 'take-back', title: '更正', width: 80 },
    render: (_, duty) => <TakeBack officialId={officialId} duty={duty} reload={reload} />,
  },
]

/** One person's duties, for whoever looks after their unit; the look is noted. */
export function OwingPersonPage() {
  const { id = '' } = useParams()
  const { value, problem, loading, reload } = useLoad(() => api(getOwingPerson, { officialId: id }), id)
  const back = useWayBack({ to: '/owing', label: '学法完成情况' })
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={value?.name ?? '学法完成情况'}
        back={back}
        note={
          value &&
          [value.unit, value.post, categoryWord(value.category), value.phone, `${value.joinedDay} 起`]
            .filter(Boolean)
            .join(' · ')
        }
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && (
        <>
          <Years years={value.years} />
          <Table<Duty>
            className="panel list-table"
            columns={withRoom(columnsFor(id, reload))}
            dataSource={value.duties}
            rowKey="id"
            pagination={false}
            locale={{ emptyText: <Nothing>这一类人员还没有发布的计划。</Nothing> }}
          />
        </>
      )}
    </section>
  )
}

function Years({ years }: { years: readonly YearCredits[] }) {
  const asked = years.filter(({ parts }) => parts.some(({ targetTenths }) => targetTenths > 0))
  return (
    <>
      {asked.map(({ year, parts }) => (
        <p key={year} className="quiet figures">
          {`${year} 年学时：`}
          {parts
            .filter(({ targetTenths, grantedTenths }) => targetTenths + grantedTenths > 0)
            .map(
              ({ part, grantedTenths, targetTenths }) =>
                `${partWord(part)} ${hoursWord(grantedTenths)}，要 ${hoursWord(targetTenths)}`,
            )
            .join('；')}
        </p>
      ))}
    </>
  )
}

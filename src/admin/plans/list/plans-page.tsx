import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { listPlans, type PlanRow } from '@/contract/study/plans'
import { CATEGORY_WORDS, PLAN_CATEGORIES } from '@/domain/study/categories'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { ListPage } from '../../patterns/list-page'
import { RowLink } from '../../patterns/rows/row-link'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { PlanStateTag } from '../plan-state-tag'
import { NewPlan } from './new-plan'

const categoryWord = (category: string) => {
  const known = PLAN_CATEGORIES.find((one) => one === category)
  return known ? CATEGORY_WORDS[known] : category
}

const COLUMNS: TableColumnsType<PlanRow> = [
  {
    title: '计划',
    dataIndex: 'title',
    render: (title: string, { id }) => <RowLink to={`/study-plans/${id}`}>{title}</RowLink>,
  },
  { title: '年度', dataIndex: 'year', width: 88, className: 'figures' },
  { title: '类别', dataIndex: 'category', width: 168, render: categoryWord },
  { title: '任务', dataIndex: 'items', width: 88, className: 'figures', render: (items: number) => `${items} 项` },
  { title: '状态', dataIndex: 'state', width: 104, render: (state: string) => <PlanStateTag state={state} /> },
]

/** What each category owes in a year. */
export function PlansPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters([])
  const [creating, setCreating] = useState(false)
  const { value, problem, loading, reload } = useLoad(() => api(listPlans, {}), 'study-plans')
  return (
    <>
      <ListPage
        title="学法计划"
        note="每类人员一年的必做任务和学时。发布以后，这一类的人就看得到自己的任务。"
        actions={
          <Button id="new-plan" type="primary" onClick={() => setCreating(true)}>
            新建计划
          </Button>
        }
        filters={null}
        columns={COLUMNS}
        rows={value?.plans ?? null}
        rowKey="id"
        loading={loading}
        problem={problem}
        reload={() => void reload()}
        empty="还没有计划。按预设新建一份，改好就能发布。"
        openRow={({ id }) => void navigate(`/study-plans/${id}`)}
        paging={filters.paging}
      />
      {creating && <NewPlan close={() => setCreating(false)} />}
    </>
  )
}

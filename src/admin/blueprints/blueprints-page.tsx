import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listBlueprints, type BlueprintRow } from '@/contract/exams/desk'
import { CATEGORY_WORDS, PLAN_CATEGORIES, type PlanCategory } from '@/domain/study/categories'
import { FilterSelect } from '../patterns/address/filter-select'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { ListPage } from '../patterns/list-page'
import { LinkButton } from '../patterns/rows/link-button'
import { RowLink } from '../patterns/rows/row-link'
import { SampleName } from '../patterns/rows/sample-name'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import './blueprints.css'
import { BlueprintTag, marksWord } from './state-words'

const right = { align: 'right', className: 'figures' } as const
const CATEGORIES = PLAN_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))
const STATES = [
  { value: 'ready', label: '可用' },
  { value: 'retired', label: '已停用' },
]

const COLUMNS: TableColumnsType<BlueprintRow> = [
  {
    title: '蓝图',
    dataIndex: 'title',
    render: (title: string, { id, sample }) => (
      <SampleName name={title} sample={sample}>
        <RowLink to={`/blueprints/${id}`}>{title}</RowLink>
      </SampleName>
    ),
  },
  { title: '适用', dataIndex: 'category', width: 148, render: (code: PlanCategory) => CATEGORY_WORDS[code] ?? code },
  { title: '题数', dataIndex: 'questions', width: 72, ...right },
  { title: '总分', dataIndex: 'maxTenths', width: 72, ...right, render: marksWord },
  { title: '时长', dataIndex: 'minutes', width: 96, ...right, render: (minutes: number) => `${minutes} 分钟` },
  { title: '用过', dataIndex: 'exams', width: 80, ...right, render: (exams: number) => `${exams} 场` },
  { title: '状态', dataIndex: 'state', width: 88, render: (state: string) => <BlueprintTag state={state} /> },
  { title: '修改', dataIndex: 'updatedAt', width: 168, className: 'figures', render: (at: string) => when(at) },
]

/** Blueprints of papers, newest change first. */
export function BlueprintsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['category', 'state'])
  const { values } = filters
  const { value, problem, loading, reload } = useLoad(() => api(listBlueprints, {}), 'blueprints')
  const rows = value?.blueprints.filter(
    ({ category, state }) =>
      (!values.category || category === values.category) && (!values.state || state === values.state),
  )
  return (
    <ListPage
      title="组卷蓝图"
      note="一份蓝图说明一张试卷由哪些部分组成；发布考试时按它从题库给每个人抽一张不同的卷。"
      actions={
        <LinkButton id="new-blueprint" to="/blueprints/new" primary>
          新建蓝图
        </LinkButton>
      }
      filters={
        <>
          <FilterSelect of="category" filters={filters} label="按适用人群筛选" all="全部人群" options={CATEGORIES} />
          <FilterSelect of="state" filters={filters} label="按状态筛选" all="全部状态" options={STATES} />
        </>
      }
      clearFilters={filters.clearFilters}
      columns={COLUMNS}
      rows={rows ?? null}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="还没有组卷蓝图，先从一份预设开始新建。"
      openRow={(row) => void navigate(`/blueprints/${row.id}`)}
      paging={filters.paging}
    />
  )
}

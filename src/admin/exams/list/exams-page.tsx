import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listExams, type ExamRow } from '@/contract/exams/desk'
import { EXAM_KINDS } from '@/domain/exams/words/desk-words'
import { examKindWord } from '@/domain/exams/words/exam-words'
import { CATEGORY_WORDS, type PlanCategory } from '@/domain/study/categories'
import { FilterSelect } from '../../patterns/address/filter-select'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { ListPage } from '../../patterns/list-page'
import { LinkButton } from '../../patterns/rows/link-button'
import { RowLink } from '../../patterns/rows/row-link'
import { SampleName } from '../../patterns/rows/sample-name'
import { useLoad } from '../../patterns/use-load'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { ExamTag, stageOf } from '../exam-tags'
import '../exams.css'

const KINDS = EXAM_KINDS.map((value) => ({ value: value as string, label: examKindWord(value) }))
const STAGES = ['草稿', '还没开始', '进行中', '已结束', '已取消'].map((value) => ({ value, label: value }))

const columns = (now: string, pageOf: (id: string) => string): TableColumnsType<ExamRow> => [
  {
    title: '考试',
    dataIndex: 'title',
    render: (title: string, { id, sample }) => (
      <SampleName name={title} sample={sample}>
        <RowLink to={pageOf(id)}>{title}</RowLink>
      </SampleName>
    ),
  },
  { title: '种类', dataIndex: 'kind', width: 96, render: (kind: string) => examKindWord(kind) },
  {
    title: '谁来考',
    dataIndex: 'category',
    width: 160,
    render: (code: PlanCategory, { unitName }) => `${CATEGORY_WORDS[code] ?? code}${unitName ? ` · ${unitName}` : ''}`,
  },
  {
    title: '开始和结束',
    dataIndex: 'opensAt',
    width: 232,
    className: 'figures',
    render: (opensAt: string, { closesAt }) => (
      <>
        <div>{`${when(opensAt)} 起`}</div>
        <div className="quiet">{`${when(closesAt)} 止`}</div>
      </>
    ),
  },
  { title: '状态', dataIndex: 'state', width: 96, render: (_, exam) => <ExamTag exam={exam} now={now} /> },
]

/** Exams, the newest window first; for a unit those that its people sit. */
export function ExamsPage() {
  const navigate = useNavigate()
  const { roles } = usePerson()
  const makes = roles.includes('editor') || roles.includes('admin')
  const pageOf = (id: string) => (makes ? `/exams/${id}` : `/exams/${id}/people`)
  const filters = useAddressFilters(['kind', 'stage'])
  const { values } = filters
  const { value, problem, loading, reload } = useLoad(() => api(listExams, {}), 'exams')
  const now = value?.serverNow ?? ''
  const rows = value?.exams.filter(
    (exam) => (!values.kind || exam.kind === values.kind) && (!values.stage || stageOf(exam, now)[0] === values.stage),
  )
  return (
    <ListPage
      title="考试"
      note={makes ? '发布以后，试卷、题目版本和规则都不再变。' : '本单位的人要参加的考试。查看考生和成绩会留下记录。'}
      actions={
        makes && (
          <LinkButton id="new-exam" to="/exams/new" primary>
            新建考试
          </LinkButton>
        )
      }
      filters={<Filters filters={filters} />}
      clearFilters={filters.clearFilters}
      columns={columns(now, pageOf)}
      rows={rows ?? null}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty={makes ? '还没有考试，先从一份组卷蓝图新建。' : '现在没有本单位要参加的考试。'}
      openRow={({ id }) => void navigate(pageOf(id))}
      paging={filters.paging}
    />
  )
}

const Filters = ({ filters }: { filters: ReturnType<typeof useAddressFilters<'kind' | 'stage'>> }) => (
  <>
    <FilterSelect of="kind" filters={filters} label="按种类筛选" all="全部种类" options={KINDS} />
    <FilterSelect of="stage" filters={filters} label="按状态筛选" all="全部状态" options={STAGES} />
  </>
)

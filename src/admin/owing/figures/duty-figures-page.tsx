import { Select, Table, type TableColumnsType } from 'antd'
import { getDutyFigures, getOwingScope, type DutyFigures } from '@/contract/study/owing'
import { PLAN_CATEGORIES, CATEGORY_WORDS } from '@/domain/study/categories'
import { DUTY_DEFINITIONS } from '@/domain/study/plans/plan-words'
import { partWord } from '@/domain/study/duties/say-duty'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { DownloadButtons } from '../../patterns/download/download-buttons'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import '../owing.css'
import { UnitSelect } from '../unit-select'
import { dutyFigureSheets, shareWord } from './duty-figure-sheets'

type PlanFigures = DutyFigures['plans'][number]
type ItemFigures = PlanFigures['items'][number]

const right = { align: 'right', className: 'figures' } as const

const COLUMNS: TableColumnsType<ItemFigures> = [
  { title: '任务', dataIndex: 'title' },
  { title: '计入', dataIndex: 'part', width: 96, render: partWord },
  { title: DUTY_DEFINITIONS.owed.word, dataIndex: 'owed', width: 104, ...right },
  { title: DUTY_DEFINITIONS.done.word, dataIndex: 'done', width: 104, ...right },
]

const categoryWord = (category: string) => {
  const known = PLAN_CATEGORIES.find((one) => one === category)
  return known ? CATEGORY_WORDS[known] : category
}

/** For the yearly duty report: obligations done of those owed, with what each figure means. */
export function DutyFiguresPage() {
  const { sample } = usePerson()
  const { values, set } = useAddressFilters(['year', 'unit'])
  const year = values.year || String(new Date().getFullYear())
  const scope = useLoad(() => api(getOwingScope, {}), 'scope')
  const asked = { year, ...(values.unit ? { unitId: values.unit } : {}) }
  const { value, problem, loading, reload } = useLoad(() => api(getDutyFigures, asked), `${year} ${values.unit}`)
  const years = [...new Set([year, ...(scope.value?.plans ?? []).map((plan) => String(plan.year))])].sort().reverse()
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title="述职数据"
        back={{ to: '/owing', label: '学法完成情况' }}
        note="写进年度述职报告的完成数据，只有总数，不比较单位和个人。"
        actions={
          value && (
            <DownloadButtons
              id="duty-figures"
              name={`学法完成数据-${year}${sample ? '-示例' : ''}`}
              sheets={() => dutyFigureSheets(value)}
            />
          )
        }
      />
      <div className="filters" role="search">
        <Select
          id="filter-year"
          aria-label="哪一年"
          className="filter"
          options={years.map((one) => ({ value: one, label: `${one} 年` }))}
          value={year}
          onChange={(one) => set('year', one)}
        />
        <UnitSelect scope={scope.value} unit={values.unit} choose={(unit) => set('unit', unit)} />
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value?.plans.length === 0 && <Nothing>这一年没有发布过的计划。</Nothing>}
      {value?.plans.map((plan) => (
        <PlanPanel key={plan.title} plan={plan} />
      ))}
      <Definitions />
    </section>
  )
}

function PlanPanel({ plan }: { plan: PlanFigures }) {
  return (
    <div className="panel stack">
      <h2>{plan.title}</h2>
      <p className="figures">
        {`${categoryWord(plan.category)} ${plan.people} 人，应完成 ${plan.owed} 项，已完成 ${plan.done} 项，${shareWord(plan)}`}
      </p>
      <Table size="small" columns={COLUMNS} dataSource={plan.items} rowKey="title" pagination={false} />
    </div>
  )
}

const Definitions = () => (
  <dl className="panel owing-definitions">
    {Object.values(DUTY_DEFINITIONS).map(({ word, means }) => (
      <div key={word}>
        <dt>{word}</dt>
        <dd>{means}</dd>
      </div>
    ))}
  </dl>
)

import { Select, Switch, Table } from 'antd'
import { getOwingScope, type Owing, type OwingPerson, type OwingScope } from '@/contract/study/owing'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { Loading } from '../../patterns/loading'
import { MoreButton } from '../../patterns/rows/more-button'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { LinkButton } from '../../patterns/rows/link-button'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../owing.css'
import { owingColumns, widthOf } from './owing-columns'
import { UnitSelect } from '../unit-select'
import { SignatureButton } from './signature-button'
import { useOwingPages } from './use-owing-pages'

const TITLE = '学法完成情况'

/** Who owes what, in the order of the roster. Nobody is ranked; every look is noted. */
export function OwingPage() {
  const { value: scope, problem, reload } = useLoad(() => api(getOwingScope, {}), 'scope')
  return (
    <section className="page">
      {!scope && <PageHead title={TITLE} />}
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!scope && !problem && <Loading />}
      {scope && <OwingOf scope={scope} />}
    </section>
  )
}

function OwingOf({ scope }: { scope: OwingScope }) {
  const { values, set } = useAddressFilters(['plan', 'unit', 'owing'])
  const planId = values.plan || (scope.plans[0]?.id ?? '')
  const { page, people, problem, loading, reload, more } = useOwingPages({
    ...{ planId, unitId: values.unit, owing: values.owing === '1' },
  })
  return (
    <>
      <PageHead
        title={TITLE}
        note="按名册的顺序，不排名。每次查看都记在操作记录里。"
        actions={
          <>
            <LinkButton id="to-figures" to="/owing/figures">
              述职数据
            </LinkButton>
            <LinkButton id="to-results" to="/owing/import">
              导入线下成绩
            </LinkButton>
            {planId && <SignatureButton planId={planId} unitId={values.unit} />}
          </>
        }
      />
      <div className="filters" role="search">
        <Select
          id="filter-plan"
          aria-label="哪份计划"
          className="owing-plan"
          options={scope.plans.map(({ id, title }) => ({ value: id, label: title }))}
          value={planId || null}
          placeholder="还没有发布的计划"
          onChange={(plan) => set('plan', plan ?? '')}
        />
        <UnitSelect scope={scope} unit={values.unit} choose={(unit) => set('unit', unit)} />
        <label className="owing-only">
          <Switch id="filter-owing" checked={values.owing === '1'} onChange={(only) => set('owing', only ? '1' : '')} />
          只看还有未完成的人
        </label>
      </div>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {scope.plans.length === 0 && <Nothing>还没有发布的学法计划。发布以后，这里按人列出完成情况。</Nothing>}
      {scope.plans.length > 0 && !page && !problem && <Loading />}
      {page && people && <People page={page} people={people} loading={loading} />}
      <div className="list-more">
        <MoreButton more={more} loading={loading}>
          看后面的人
        </MoreButton>
      </div>
    </>
  )
}

interface PeopleProps {
  page: Owing
  people: OwingPerson[]
  loading: boolean
}

function People({ page, people, loading }: PeopleProps) {
  return (
    <>
      <p className="quiet">{`共 ${page.total} 人，已列出 ${people.length} 人。`}</p>
      <Table
        className="panel list-table"
        size="small"
        columns={owingColumns(page)}
        dataSource={people}
        rowKey="id"
        loading={loading && { delay: 200 }}
        scroll={{ x: widthOf(page) }}
        sticky={{ offsetHeader: 56 }}
        pagination={false}
        locale={{ emptyText: <Nothing>没有符合条件的人。</Nothing> }}
      />
    </>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { listCandidates, noteExport, type Candidate } from '@/contract/exams/candidates'
import type { Output } from '@/contract/endpoint'
import { CANDIDATE_STATE_WORDS } from '@/domain/exams/words/desk-words'
import { FilterSelect } from '../../patterns/address/filter-select'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { useWayBack } from '../../patterns/address/way-back'
import { exported, ExportButton } from '../../patterns/download/export-button'
import { toWorkbook } from '../../patterns/download/to-workbook'
import { ListPage } from '../../patterns/list-page'
import { useLoad } from '../../patterns/use-load'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import '../exams.css'
import { columns } from './columns'
import { GrantDialog } from './grant-dialog'
import { PapersDrawer } from './papers-drawer'
import { resultSheets } from './sheets'

type List = Output<typeof listCandidates>

const STATES = Object.entries(CANDIDATE_STATE_WORDS).map(([value, label]) => ({ value, label }))

/** Who sits an exam and where each stands, in the order of the roster; no other order is offered. */
export function PeoplePage() {
  const { id = '' } = useParams()
  const filters = useAddressFilters(['unit', 'state'])
  const { values } = filters
  const back = useWayBack({ to: '/exams', label: '考试' })
  const [looked, setLooked] = useState<Candidate | null>(null)
  const [granting, setGranting] = useState<Candidate | null>(null)
  const unitId = values.unit || undefined
  const { value, problem, loading, reload } = useLoad<List>(
    () => api(listCandidates, { id, ...(unitId && { unitId }) }),
    `${id} ${values.unit}`,
  )
  const rows = value?.people.filter(({ state }) => !values.state || state === values.state)
  return (
    <>
      <ListPage
        title={value ? `${value.exam.title}：考生和成绩` : '考生和成绩'}
        back={back}
        note={value && <Note list={value} />}
        actions={
          value && (
            <>
              <Button id="reload-people" onClick={() => void reload()}>
                刷新
              </Button>
              <Export id={id} unitId={unitId} list={value} />
            </>
          )
        }
        filters={<Filters list={value} filters={filters} />}
        clearFilters={filters.clearFilters}
        columns={columns(setLooked, setGranting)}
        rows={rows ?? null}
        rowKey="officialId"
        loading={loading}
        problem={problem}
        reload={() => void reload()}
        empty="这场考试在您负责的单位里没有考生。"
        paging={filters.paging}
      />
      {looked && (
        <PapersDrawer examId={id} person={looked} close={() => setLooked(null)} changed={() => void reload()} />
      )}
      {granting && (
        <GrantDialog examId={id} person={granting} close={() => setGranting(null)} changed={() => void reload()} />
      )}
    </>
  )
}

function Note({ list: { people, exam } }: { list: List }) {
  const count = (state: string) => people.filter((person) => person.state === state).length
  const parts = STATES.map(({ value, label }) => [label, count(value)] as const).filter(([, n]) => n > 0)
  return (
    <>
      {`${when(exam.opensAt)} 至 ${when(exam.closesAt)}。共 ${people.length} 人：`}
      {parts.map(([label, n]) => `${label} ${n} 人`).join('，') || '没有考生'}
      {'。按名册次序排列，每次查看都会留下记录。'}
    </>
  )
}

/** Notes the export first: what leaves the house is on file. */
function Export({ id, unitId, list }: { id: string; unitId: string | undefined; list: List }) {
  const make = () =>
    exported(api(noteExport, { id, ...(unitId && { unitId }) }), async () => ({
      blob: await toWorkbook(resultSheets(list)),
      name: `${list.exam.title}成绩.xlsx`,
    }))
  return (
    <ExportButton id="export-results" make={make}>
      导出签字表
    </ExportButton>
  )
}

interface FilterProps {
  list: List | null
  filters: ReturnType<typeof useAddressFilters<'unit' | 'state'>>
}

const Filters = ({ list, filters }: FilterProps) => (
  <>
    <FilterSelect
      of="unit"
      filters={filters}
      label="按单位筛选"
      all="看得到的全部单位"
      options={list?.units.map((unit) => ({ value: unit.id, label: unit.name })) ?? []}
      search
      className="filter-text"
    />
    <FilterSelect of="state" filters={filters} label="按状态筛选" all="全部状态" options={STATES} />
  </>
)

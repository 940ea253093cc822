import { Checkbox, Select } from 'antd'
import type { Coverage } from '@/contract/places/coverage'
import { SERVICES, serviceWord } from '@/domain/places/words'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { Legend } from '../map/marks'
import { useBase } from '../map/use-base'
import { Rooms } from '../rooms'
import { basisWords } from './basis-words'
import { ChoiceFields } from './choice-fields'
import { CoverageDownloads } from './files/coverage-downloads'
import { CoverageMap } from './coverage-map'
import { SharesTable } from './shares-table'
import { useChoice, type Choice } from './use-choice'
import { useCoverage } from './use-coverage'
import { VillageTable } from './village-table'

/** How much of the district has what within a quarter of an hour, by service and by village. */
export function CoveragePage() {
  const choice = useChoice()
  const base = useBase()
  const { value: coverage, places, problem, loading, reload } = useCoverage(choice)
  const service = choice.service ?? SERVICES[0]
  return (
    <section className="page" aria-busy={loading}>
      <Rooms />
      <PageHead
        title="服务圈覆盖"
        note={coverage && basisWords(coverage.basis)}
        actions={coverage && <CoverageDownloads coverage={coverage} places={places} />}
      />
      <div className="filters" role="search">
        <ChoiceFields choice={choice} />
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!coverage && !problem && <Loading />}
      {coverage && (
        <>
          <div className="panel coverage">
            <SharesTable coverage={coverage} shown={service} show={(one) => choice.set('service', one)} />
            {base && (
              <div className="stack">
                <h2>{serviceWord(service)}</h2>
                <CoverageMap {...{ base, coverage, service }} places={places ?? []} />
                <Legend minutes={coverage.minutes} />
              </div>
            )}
          </div>
          <Unplaced unplaced={coverage.unplaced} />
          <Villages coverage={coverage} service={service} choice={choice} />
        </>
      )}
    </section>
  )
}

function Unplaced({ unplaced }: Pick<Coverage, 'unplaced'>) {
  if (unplaced.length === 0) return null
  const names = unplaced.map(({ name }) => name).join('、')
  return (
    <details className="panel">
      <summary>{`${unplaced.length} 个村居还没有位置，没有算在占比里`}</summary>
      <p className="quiet">{names}</p>
    </details>
  )
}

function Villages({ coverage, service, choice }: { coverage: Coverage; service: string; choice: Choice }) {
  const { subdistrict, gapsOnly, page, set } = choice
  const gaps = new Set(coverage.services.find((one) => one.service === service)?.gaps)
  const subdistricts = [...new Set(coverage.villages.map((village) => village.subdistrict))]
  const shown = coverage.villages
    .filter((village) => !subdistrict || village.subdistrict === subdistrict)
    .filter(({ code }) => !gapsOnly || gaps.has(code))
  if (coverage.villages.length === 0) return <Nothing>还没有村居的位置。请到“导入”里导入村居位置。</Nothing>
  return (
    <>
      <div className="filters">
        <h2 className="filters-title">每个村居到最近一处的分钟数</h2>
        <Select
          id="filter-subdistrict"
          aria-label="按镇街筛选"
          className="filter"
          allowClear
          placeholder="全部镇街"
          options={subdistricts.map((value) => ({ value, label: value }))}
          value={subdistrict || undefined}
          onChange={(value) => set('subdistrict', value ?? '')}
        />
        <Checkbox id="gaps-only" checked={gapsOnly} onChange={(event) => set('gaps', event.target.checked ? '1' : '')}>
          {`只看${serviceWord(service)}够不着的`}
        </Checkbox>
      </div>
      <VillageTable
        villages={shown}
        within={coverage.minutes}
        page={page}
        setPage={(next) => set('page', next > 1 ? String(next) : '')}
      />
    </>
  )
}

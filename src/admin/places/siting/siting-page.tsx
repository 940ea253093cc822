import { Button, InputNumber, Select, Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { findSites, SITES_AT_ONCE } from '@/contract/places/coverage'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { proofSentence, sitesSentence } from '@/domain/places/siting/siting-words'
import { SERVICES } from '@/domain/places/words'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { basisWords } from '../coverage/basis-words'
import { ChoiceFields } from '../coverage/choice-fields'
import { CoverageMap } from '../coverage/coverage-map'
import { useChoice, type Choice } from '../coverage/use-choice'
import { useCoverage } from '../coverage/use-coverage'
import { Legend, SiteMark } from '../map/marks'
import { useBase } from '../map/use-base'
import { Rooms } from '../rooms'
import { trialSearch } from './trial-address'

type Found = Output<typeof findSites>

const CANDIDATES = [
  { value: 'villages', label: '各村居所在地' },
  { value: 'roads', label: '全区路边均匀取点' },
]

/** The question and its answer; another question puts the answer aside. */
function useFinding(choice: Choice) {
  const { pace, minutes, sites, candidates } = choice
  const service = choice.service ?? SERVICES[0]
  const key = [service, pace, minutes, sites, candidates].join(' ')
  const [state, setState] = useState<{ key: string; found: Found | null; problem: Problem | null; busy: boolean }>({
    ...{ key, found: null, problem: null, busy: false },
  })
  const find = async () => {
    setState({ key, found: null, problem: null, busy: true })
    const result = await api(findSites, { service, pace, minutes, sites, candidates })
    setState((old) => {
      // Another question was asked meanwhile.
      if (old.key !== key) return old
      return result.ok
        ? { key, found: result.value, problem: null, busy: false }
        : { key, found: null, problem: result.problem, busy: false }
    })
  }
  const own = state.key === key
  return {
    found: own ? state.found : null,
    problem: own ? state.problem : null,
    busy: own && state.busy,
    find,
    service,
  }
}

/** Where further points would bring most villages in, and how sure that is. */
export function SitingPage() {
  const choice = useChoice()
  const base = useBase()
  const { value: coverage, places, problem, reload } = useCoverage(choice)
  const finding = useFinding(choice)
  const { found, service } = finding
  return (
    <section className="page">
      <Rooms />
      <PageHead title="增设选址" note="选一项服务，找出再设几个点能让最多的村居够得着。只计算，不改动任何地点。" />
      <div className="filters" role="search">
        <ChoiceFields choice={choice} service />
        <SiteFields choice={choice} />
        <Button id="find-sites" type="primary" loading={finding.busy} onClick={() => void finding.find()}>
          查找
        </Button>
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {finding.problem && <ProblemAlert problem={finding.problem} retry={() => void finding.find()} />}
      <div className="panel siting">
        <div className="stack">
          {base && coverage && (
            <CoverageMap {...{ base, coverage, service }} places={places ?? []}>
              {(frame, unit) =>
                found?.sites.map(({ point, near }, n) => (
                  <SiteMark
                    key={n}
                    {...{ point, frame, unit, number: n + 1 }}
                    title={`第 ${n + 1} 处，${near?.name ?? ''}附近`}
                  />
                ))
              }
            </CoverageMap>
          )}
          <Legend minutes={choice.minutes} />
        </div>
        <div className="stack" aria-live="polite">
          {finding.busy && (
            <p>
              <Spin size="small" /> 正在逐一比较候选地点，最多要十几秒。
            </p>
          )}
          {found ? <Answer found={found} /> : !finding.busy && <Before choice={choice} />}
        </div>
      </div>
    </section>
  )
}

function SiteFields({ choice: { sites, candidates, set } }: { choice: Choice }) {
  return (
    <>
      <InputNumber
        id="choice-sites"
        aria-label="增设几个点"
        prefix="增设"
        suffix="个"
        min={1}
        max={SITES_AT_ONCE}
        precision={0}
        value={sites}
        onChange={(value) => set('sites', !value || value === 1 ? '' : String(value))}
      />
      <Select
        id="choice-candidates"
        aria-label="候选地点"
        className="siting-candidates"
        options={CANDIDATES}
        value={candidates}
        onChange={(value) => set('candidates', value === 'roads' ? value : '')}
      />
    </>
  )
}

function Before({ choice }: { choice: Choice }) {
  return (
    <p className="quiet">
      {choice.sites === 1 ? '一个点：每个候选地点都算一遍。' : '几个点：先逐个挑、再对换，最后由求解器验证是不是最好。'}
      选好以后按“查找”。
    </p>
  )
}

function Answer({ found }: { found: Found }) {
  const { sites, gained, bound, villages, within, candidates, basis, service } = found
  const asked = { ...found, sites: sites.length }
  return (
    <>
      <p className="siting-sentence" id="sites-sentence">
        {sitesSentence(asked)}
      </p>
      <p id="sites-proof">{proofSentence({ gained, bound, sites: sites.length })}</p>
      <p className="quiet">
        {`现在 ${villages} 个村居里有 ${within} 个够得着，增设后 ${within + gained} 个。比较了 ${candidates} 个候选地点。`}
        {basisWords(basis)}
      </p>
      <ol className="siting-list" id="sites">
        {sites.map(({ near, villages: brought }, n) => (
          <li key={n}>
            <b>{n + 1}</b>
            {near
              ? `${near.subdistrict}${near.name}${near.metres > 50 ? `，约 ${near.metres} 米` : ''}`
              : '没有村居在附近'}
            <p className="quiet">{`新增 ${brought.length} 个：${brought.map(({ name }) => name).join('、')}`}</p>
          </li>
        ))}
      </ol>
      {sites.length > 0 && (
        <Link
          to={`/places/trial?${trialSearch(
            found,
            sites.map(({ point }) => ({ point, services: [service] })),
          )}`}
        >
          <Button id="sites-try">放到“试一试”里看各项服务</Button>
        </Link>
      )}
    </>
  )
}

import { Button, Select } from 'antd'
import { useState } from 'react'
import { TRIED_AT_ONCE, type Coverage } from '@/contract/places/coverage'
import type { ConsolePlace } from '@/contract/places/console-places'
import { SERVICES, serviceWord, type Service } from '@/domain/places/words'
import { Field } from '../../patterns/forms/field'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { basisWords } from '../coverage/basis-words'
import { ChoiceFields } from '../coverage/choice-fields'
import { CoverageMap } from '../coverage/coverage-map'
import { useChoice } from '../coverage/use-choice'
import { useCoverage } from '../coverage/use-coverage'
import { Legend, SiteMark } from '../map/marks'
import { useBase } from '../map/use-base'
import { Rooms } from '../rooms'
import { TrialChange } from './trial-change'
import type { TrialPoint } from './trial-address'
import { useTrial } from './use-trial'

const SERVICE_OPTIONS = SERVICES.map((value) => ({ value, label: serviceWord(value) }))

/** What if: points that do not exist, places that close; nothing of it is written anywhere but in the address. */
export function TrialPage() {
  const choice = useChoice()
  const { value: now, places } = useCoverage(choice)
  const trial = useTrial(choice)
  const service = choice.service ?? SERVICES[0]
  const [offers, setOffers] = useState<Service[]>([service])
  const { points } = trial
  const full = points.length >= TRIED_AT_ONCE
  const add = (point: TrialPoint['point']) => {
    if (offers.length > 0 && !full) trial.setPoints([...points, { point, services: offers }])
  }
  return (
    <section className="page" aria-busy={trial.loading}>
      <Rooms />
      <PageHead
        title="试一试"
        note="在地图上点一下，假设在那里增设一个点；也可以假设撤掉一个点。只计算，不改动任何地点；网址可以发给同事。"
      />
      <div className="filters" role="search">
        <ChoiceFields choice={choice} service />
      </div>
      {trial.problem && <ProblemAlert problem={trial.problem} retry={() => void trial.reload()} />}
      {!trial.value && !trial.problem && <Loading />}
      <div className="panel siting">
        <TrialMap
          {...{ points, service, add }}
          coverage={trial.value?.coverage ?? now}
          places={(places ?? []).filter(({ id }) => !trial.without.includes(id))}
          minutes={choice.minutes}
        />
        <div className="stack">
          <Field
            id="trial-offers"
            label="假设的点办什么"
            hint={full ? `一次最多试 ${TRIED_AT_ONCE} 个点。` : '选好以后在地图上点。'}
          >
            {(aria) => (
              <Select {...aria} mode="multiple" options={SERVICE_OPTIONS} value={offers} onChange={setOffers} />
            )}
          </Field>
          <VillageAsPoint villages={trial.value?.coverage.villages ?? []} add={add} />
          <Supposed points={points} set={trial.setPoints} />
          <LeftOut places={places ?? []} without={trial.without} set={trial.setWithout} />
          {now && trial.value && <TrialChange before={now} trial={trial.value} service={service} />}
          {trial.value && <p className="quiet">{basisWords(trial.value.coverage.basis)}</p>}
        </div>
      </div>
    </section>
  )
}

interface TrialMapProps {
  coverage: Coverage | null
  service: string
  minutes: number
  places: readonly ConsolePlace[]
  points: readonly TrialPoint[]
  add: (point: TrialPoint['point']) => void
}

function TrialMap({ coverage, service, minutes, places, points, add }: TrialMapProps) {
  const base = useBase()
  return (
    <div className="stack">
      {base && coverage && (
        <CoverageMap {...{ base, coverage, service, places }} tap={add}>
          {(frame, unit) =>
            points.map(({ point, services }, n) => (
              <SiteMark
                key={n}
                {...{ point, frame, unit, number: n + 1 }}
                title={`假设的第 ${n + 1} 处：${services.map(serviceWord).join('、')}`}
              />
            ))
          }
        </CoverageMap>
      )}
      <Legend minutes={minutes} />
    </div>
  )
}

/** For whoever does not use the map: a point at a village. */
function VillageAsPoint({
  villages,
  add,
}: {
  villages: Coverage['villages']
  add: (point: TrialPoint['point']) => void
}) {
  return (
    <Field id="trial-village" label="或者设在一个村居">
      {(aria) => (
        <Select
          {...aria}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="村居名称"
          value={null}
          options={villages.map(({ code, name, subdistrict }) => ({ value: code, label: `${name}（${subdistrict}）` }))}
          onChange={(code: string | null) => {
            const village = villages.find((one) => one.code === code)
            if (village) add(village.point)
          }}
        />
      )}
    </Field>
  )
}

function Supposed({ points, set }: { points: readonly TrialPoint[]; set: (points: TrialPoint[]) => void }) {
  if (points.length === 0) return <p className="quiet">还没有假设的点。</p>
  return (
    <ol className="siting-list" id="trial-points">
      {points.map(({ services }, n) => (
        <li key={n}>
          <b>{n + 1}</b>
          {services.map(serviceWord).join('、')}
          <Button
            type="link"
            aria-label={`去掉假设的第 ${n + 1} 处`}
            onClick={() => set(points.filter((_, at) => at !== n))}
          >
            去掉
          </Button>
        </li>
      ))}
    </ol>
  )
}

interface LeftOutProps {
  places: readonly ConsolePlace[]
  without: readonly string[]
  set: (without: string[]) => void
}

function LeftOut({ places, without, set }: LeftOutProps) {
  const there = places.filter(({ retired }) => !retired)
  return (
    <Field id="trial-without" label="假设撤掉">
      {(aria) => (
        <Select
          {...aria}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="地点名称"
          value={[...without]}
          options={there.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={set}
        />
      )}
    </Field>
  )
}

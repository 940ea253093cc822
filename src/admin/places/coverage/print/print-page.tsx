import { Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'react-router-dom'
import { getDistrict } from '@/contract/district'
import type { Coverage } from '@/contract/places/coverage'
import type { ConsolePlace } from '@/contract/places/console-places'
import type { BaseMap } from '@/contract/places/reach'
import { paceWord, SERVICES, serviceWord } from '@/domain/places/words'
import { Loading } from '../../../patterns/loading'
import { PageHead } from '../../../patterns/page-head'
import { ProblemAlert } from '../../../patterns/problem-alert'
import { useLoad } from '../../../patterns/use-load'
import { api } from '../../../shell/api'
import { Legend } from '../../map/marks'
import { useBase } from '../../map/use-base'
import '../../places.css'
import { basisWords, percentWord } from '../basis-words'
import { CoverageMap } from '../coverage-map'
import './print.css'
import { useChoice } from '../use-choice'
import { useCoverage } from '../use-coverage'

/** One page of A4 across: the map of a service, the shares of all six, what it rests on. */
export function CoveragePrintPage() {
  const choice = useChoice()
  const { search } = useLocation()
  const base = useBase()
  const { value: coverage, places, problem, reload } = useCoverage(choice)
  const { value: district } = useLoad(() => api(getDistrict, {}), 'district')
  const service = choice.service ?? SERVICES[0]
  const sheet = coverage && base && places && (
    <MapSheet {...{ coverage, base, places, service }} bureau={district?.bureau ?? ''} />
  )
  return (
    <section className="page">
      <PageHead
        title="打印覆盖图"
        back={{ to: `/places/coverage${search}`, label: '服务圈覆盖' }}
        note="A4 横向一页。给公众张贴的地图需要审图号，这张图只供内部研究使用。"
        actions={
          <Button id="print" type="primary" disabled={!sheet} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!sheet && !problem && <Loading />}
      {sheet && (
        <>
          <div className="map-sheet-screen">{sheet}</div>
          <OnPaper>{sheet}</OnPaper>
        </>
      )}
    </section>
  )
}

/** Beside the console's own page and alone on paper, as signs are (`signs/print/sheets.tsx`). */
function OnPaper({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.body.classList.add('prints-sheets')
    return () => document.body.classList.remove('prints-sheets')
  }, [])
  return createPortal(
    <div className="printed" aria-hidden>
      <style>{'@page { size: A4 landscape; margin: 0 }'}</style>
      {children}
    </div>,
    document.body,
  )
}

interface SheetProps {
  coverage: Coverage
  base: BaseMap
  places: readonly ConsolePlace[]
  service: string
  bureau: string
}

function MapSheet({ coverage, base, places, service, bureau }: SheetProps) {
  const { pace, minutes, services, basis, sample } = coverage
  return (
    <article className="map-sheet" aria-label="覆盖图">
      <header>
        <h2>{`${minutes}分钟公共法律服务圈：${serviceWord(service)}，${paceWord(pace)}`}</h2>
        {sample && <span className="map-sheet-trial">示例，位置与道路均为虚构</span>}
      </header>
      <CoverageMap {...{ base, coverage, service, places }} still />
      <Legend minutes={minutes} />
      <table>
        <thead>
          <tr>
            <th scope="col">{minutes} 分钟内</th>
            {services.map((one) => (
              <th key={one.service} scope="col">
                {serviceWord(one.service)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">村居占比</th>
            {services.map(({ service: code, share, within }) => (
              <td key={code}>{`${percentWord(share)}（${within}）`}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <footer>
        <span>{bureau}</span>
        <span>{basisWords(basis)}</span>
      </footer>
    </article>
  )
}

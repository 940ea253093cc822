import type { Output } from '@/contract/endpoint'
import type { Coverage, tryPlaces } from '@/contract/places/coverage'
import { serviceWord } from '@/domain/places/words'
import { minutesWord } from '../coverage/basis-words'

interface Props {
  before: Coverage
  trial: Output<typeof tryPlaces>
  /** Villages that change are listed for this one. */
  service: string
}

const LISTED = 30

/** What the trial would change: villages within reach by service, and for one service village by village. */
export function TrialChange({ before, trial: { coverage, changes }, service }: Props) {
  const own = changes.filter((change) => change.service === service)
  return (
    <>
      <table className="trial-change" id="trial-change">
        <caption className="visually-hidden">增减前后够得着的村居</caption>
        <thead>
          <tr>
            <th scope="col">{coverage.minutes} 分钟内</th>
            <th scope="col">现在</th>
            <th scope="col">试过以后</th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          {coverage.services.map((after, n) => {
            const was = before.services[n]?.within ?? 0
            return (
              <tr key={after.service}>
                <th scope="row">{serviceWord(after.service)}</th>
                <td className="figures">{was}</td>
                <td className="figures">{after.within}</td>
                <td>
                  <Difference by={after.within - was} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {own.length > 0 && (
        <details>
          <summary>{`${serviceWord(service)}：${own.length} 个村居的分钟数会变`}</summary>
          <ul>
            {own.slice(0, LISTED).map(({ code, name, before: was, after }) => (
              <li key={code} className="figures">{`${name}：${minutesWord(was)} → ${minutesWord(after)} 分钟`}</li>
            ))}
          </ul>
          {own.length > LISTED && <p className="quiet">{`另有 ${own.length - LISTED} 个。`}</p>}
        </details>
      )}
    </>
  )
}

function Difference({ by }: { by: number }) {
  if (by === 0) return <span className="quiet">不变</span>
  return (
    <span className={by > 0 ? 'trial-more figures' : 'trial-less figures'}>{by > 0 ? `多 ${by}` : `少 ${-by}`}</span>
  )
}

import type { Coverage } from '@/contract/places/coverage'
import { serviceWord } from '@/domain/places/words'
import { percentWord } from './basis-words'

interface Props {
  coverage: Coverage
  /** The one shown on the map. */
  shown: string
  show: (service: string) => void
}

/** Six services: places, share within reach as a bar and in words, gaps; choosing one shows it on the map. */
export function SharesTable({ coverage: { services, villages, minutes }, shown, show }: Props) {
  return (
    <table className="service-table">
      <caption className="visually-hidden">各项服务的覆盖</caption>
      <thead>
        <tr>
          <th scope="col">服务</th>
          <th scope="col">点</th>
          <th scope="col">{minutes} 分钟内的村居</th>
          <th scope="col">够不着</th>
        </tr>
      </thead>
      <tbody>
        {services.map(({ service, places, within, share, gaps }) => (
          <tr key={service} data-shown={service === shown || undefined}>
            <th scope="row">
              <button
                type="button"
                id={`show-${service}`}
                aria-pressed={service === shown}
                onClick={() => show(service)}
              >
                {serviceWord(service)}
              </button>
            </th>
            <td className="figures">{places}</td>
            <td>
              <span className="share">
                <span className="share-bar" aria-hidden>
                  <span style={{ width: `${share * 100}%` }} />
                </span>
                <span className="figures">
                  {percentWord(share)}（{within}/{villages.length}）
                </span>
              </span>
            </td>
            <td className="figures">{gaps.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

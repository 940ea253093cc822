import type { PlanView } from '@/contract/booking/plan'
import { dayWords } from '@/domain/booking/choosing/day-words'
import { StateTag } from '../../patterns/state-tag'

/** What the State Council's notices change about the weeks ahead; nothing has to be entered for them. */
export function SpecialDays({ special }: { special: PlanView['special'] }) {
  return (
    <div className="panel stack">
      <h2>节假日和调休</h2>
      <p className="quiet">放假的日子自动不排号；调休上班的周末照最近的工作日排。往后 90 天：</p>
      {special.length === 0 && <p>没有放假或调休。</p>}
      <ul className="special-days">
        {special.map(({ day, work, name }) => (
          <li key={day}>
            <span className="figures">{dayWords(day)}</span> {name}
            <StateTag tone={work ? 'planned' : 'quiet'}>{work ? '调休上班' : '放假'}</StateTag>
          </li>
        ))}
      </ul>
    </div>
  )
}

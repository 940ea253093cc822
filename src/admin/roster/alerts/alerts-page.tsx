import { Segmented } from 'antd'
import { listRosterAlerts } from '@/contract/console/study/console-officials'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { AlertItem } from './alert-item'

const STATES = [
  { value: 'open', label: '待核对' },
  { value: 'settled', label: '已核对' },
]

/** Numbers that changed, or that somebody else proved. */
export function AlertsPage() {
  const { values, set } = useAddressFilters(['state'])
  const state = values.state === 'settled' ? 'settled' : 'open'
  const { value, problem, loading, reload } = useLoad(() => api(listRosterAlerts, { state }), state)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title="号码提示"
        back={{ to: '/roster', label: '名册' }}
        note="名册上的号码改了，或者被别的账号验证了。和本人核对以后点“已核对”。"
      />
      <div className="filters">
        <Segmented
          aria-label="看哪些"
          options={STATES}
          value={state}
          onChange={(next) => set('state', next === 'open' ? '' : next)}
        />
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value?.alerts.length === 0 && (
        <div className="panel">
          <Nothing>{state === 'open' ? '没有要核对的号码。' : '还没有核对过的。'}</Nothing>
        </div>
      )}
      {value?.alerts.map((alert) => (
        <AlertItem key={alert.id} alert={alert} named settled={() => void reload()} />
      ))}
    </section>
  )
}

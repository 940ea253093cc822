import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { settleRosterAlert, type RosterAlertItem } from '@/contract/console/study/console-officials'
import type { Problem } from '@/contract/problem'
import { useBackHere } from '../../patterns/address/way-back'
import { ProblemAlert } from '../../patterns/problem-alert'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { ALERT_WORDS } from '../words'

interface Props {
  alert: RosterAlertItem
  settled: (alert: RosterAlertItem) => void
  /** Whose it is, with the way there. */
  named?: boolean
}

/** One number to look at: what happened, what to do, and the button once it is done. */
export function AlertItem({ alert, settled, named = false }: Props) {
  const back = useBackHere('号码提示')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { title, what } = ALERT_WORDS[alert.kind]
  const settle = async () => {
    setBusy(true)
    const result = await api(settleRosterAlert, { id: alert.id })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) settled(result.value)
  }
  return (
    <div className="panel stack" id={`alert-${alert.id}`}>
      <h2>
        {named && (
          <>
            <Link to={`/roster/${alert.officialId}`} state={back}>
              {alert.name}
            </Link>
            {' · '}
          </>
        )}
        {title}
      </h2>
      <p>{what}</p>
      <p className="quiet">{`${alert.unitName} · ${when(alert.at)}${alert.settledAt ? ` · ${when(alert.settledAt)} ${alert.settledBy ?? ''}已核对` : ''}`}</p>
      {!alert.settledAt && (
        <div>
          <Button id={`settle-${alert.id}`} loading={busy} onClick={() => void settle()}>
            已核对
          </Button>
        </div>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}

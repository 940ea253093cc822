import { Button } from '../controls/button'

export interface AskCodeButtonProps {
  id: string
  /** Until another code may be asked for; 0 when one may. */
  seconds: number
  busy: boolean
  onAsk: () => void
}

/** Asks for a one-time code, and says how long to wait for the next. */
export function AskCodeButton({ id, seconds, busy, onAsk }: AskCodeButtonProps) {
  return (
    <Button id={id} kind="quiet" busy={busy} disabled={seconds > 0} onTap={onAsk}>
      {seconds > 0 ? `${seconds} 秒后可重发` : '获取验证码'}
    </Button>
  )
}

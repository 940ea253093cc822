import { Alert, Button } from 'antd'
import type { Problem } from '@/contract/problem'

interface Props {
  problem: Problem
  retry?: () => void
}

/** A failure in words: what happened, what to do next, and the number that finds it in the server's log. */
export function ProblemAlert({ problem, retry }: Props) {
  const wait = problem.retryAfterSeconds ? `请在 ${problem.retryAfterSeconds} 秒后再试。` : ''
  const log = problem.logId ? `反馈时请提供编号 ${problem.logId}。` : ''
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={wait || log ? wait + log : undefined}
      action={retry && <Button onClick={retry}>重试</Button>}
    />
  )
}

import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'
import { present } from '../words'

export interface ProblemCardProps {
  id?: string
  problem:
    | {
        /** A sentence that says what happened and what to do. */
        message: string
        /** Finds it in the server's log, when the person calls for help. */
        logId?: string | undefined
      }
    | null
    | undefined
  onRetry?: () => void
}

export function ProblemCard({ id, problem, onRetry }: ProblemCardProps) {
  return (
    <View className="card problem-card stack" {...roleOf('alert')} {...present({ id })}>
      <View className="problem-card-line">
        <Icon name="warning" />
        <View>{problem?.message}</View>
      </View>
      {problem?.logId && <View className="note numerals">编号 {problem.logId}</View>}
      {onRetry && (
        <Button id={id ? `${id}-retry` : 'retry'} kind="quiet" icon="reload" onTap={onRetry}>
          再试一次
        </Button>
      )}
    </View>
  )
}

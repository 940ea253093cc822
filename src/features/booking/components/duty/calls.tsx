import { View } from '@tarojs/components'
import { useDutyCalls } from '@/state/booking/duty/duty-calls'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Notice } from '@/ui/feedback/notice'
import { CallRow, type CallRowProps } from './call-row'

interface CallsProps extends Omit<CallRowProps, 'call'> {
  /** The page has said already that nothing could be fetched. */
  saidOffline: boolean
}

/** 请打电话: whom no message reached. Nobody there, nothing shown; a list that could not be fetched is not an empty one. */
export function Calls({ today, lawyerId, saidOffline }: CallsProps) {
  const { calls, problem } = useDutyCalls()
  return (
    <>
      {problem && !saidOffline && (
        <Notice id="duty-calls-problem" tone="warn">
          要打电话的名单没有取到，请返回重新打开，以免漏掉没通知到的人。
        </Notice>
      )}
      {calls.length > 0 && (
        <Card id="duty-calls">
          <Heading>请打电话</Heading>
          <View className="muted">微信和短信都没有通知到这些人，请打电话告诉他们。</View>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} today={today} lawyerId={lawyerId} />
          ))}
        </Card>
      )}
    </>
  )
}

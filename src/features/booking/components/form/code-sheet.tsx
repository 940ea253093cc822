import { View } from '@tarojs/components'
import { AskCodeButton } from '@/ui/field/ask-code-button'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/field/field'
import { Sheet } from '@/ui/sheet/sheet'
import type { LogInHere } from './use-log-in-here'

/** The number is proved in place: six digits from the message, and the booking goes on by itself. */
export function CodeSheet({ here }: { here: LogInHere }) {
  const { phone, code, complaint, busy, seconds, asking, askAgain, typeCode, submit, close } = here
  const foot = (
    <Button id="code-submit" busy={busy} onTap={submit}>
      确认预约
    </Button>
  )
  return (
    <Sheet id="code-sheet" open={here.open} title="核对手机号" onClose={close} footer={foot}>
      <View className="stack">
        <View className="numerals">{`验证码发到 ${phone}，填好后预约就成了，以后也用它登录。`}</View>
        {asking.sampleCode && <Notice id="sample-code">示例模式不发短信，验证码是 {asking.sampleCode}</Notice>}
        <Field
          id="booking-code"
          label="短信里的 6 位数字"
          kind="digits"
          maxLength={6}
          autoComplete="one-time-code"
          value={code}
          onInput={typeCode}
          error={complaint}
          onEnter={submit}
          aside={<AskCodeButton id="ask-code-again" busy={asking.busy} seconds={seconds} onAsk={askAgain} />}
        />
        <View className="note">未满 14 周岁的，请先在“我的”里和监护人一起登录。</View>
      </View>
    </Sheet>
  )
}

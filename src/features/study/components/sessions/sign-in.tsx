import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { CODE_WORDS, readSessionAddress } from '@/domain/study/sessions/session-code'
import { scanCode, scanWord } from '@/platform/device/scan-code'
import { notify } from '@/platform/notice'
import { sessionActs } from '@/state/study/sessions/my-sessions'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/field/field'

const UNREAD = '没有认出签到码，请对准大屏幕再试，或者直接输入数字。'
const OTHER = '这是另一场的签到码，请看这一场的大屏幕。'

/** I am here: the six digits on the trainer's screen, typed or scanned. */
export function SignIn({ session: { id }, scanned }: { session: MySession; scanned: string | undefined }) {
  const [code, setCode] = useState(scanned ?? '')
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | undefined>()
  const signIn = async (digits: string) => {
    if (!/^\d{6}$/.test(digits)) return setComplaint(CODE_WORDS)
    setBusy(true)
    const refused = await sessionActs.signIn(id, digits)
    setBusy(false)
    setComplaint(refused?.message)
    if (!refused) notify('已签到')
  }
  const scan = async () => {
    const text = await scanCode()
    if (text === null) return
    const read = readSessionAddress(text)
    if (!read) return setComplaint(UNREAD)
    if (read.sessionId !== id) return setComplaint(OTHER)
    setCode(read.code)
    await signIn(read.code)
  }
  return (
    <Card id="session-sign-in" className="stack">
      <Heading>签到</Heading>
      <Field
        id="session-code"
        label="大屏幕上的 6 位数字"
        kind="digits"
        maxLength={6}
        value={code}
        hint="数字每 30 秒换一次，刚换掉的那个还能用。"
        error={complaint}
        onInput={(digits) => {
          setCode(digits)
          setComplaint(undefined)
        }}
        onEnter={() => void signIn(code)}
      />
      <View className="study-ways">
        <Button id="session-sign-in-yes" busy={busy} onTap={() => void signIn(code)}>
          签到
        </Button>
        <Button id="session-scan" kind="quiet" onTap={() => void scan()}>
          {`${scanWord}二维码`}
        </Button>
      </View>
    </Card>
  )
}

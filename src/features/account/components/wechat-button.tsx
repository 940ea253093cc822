import { useState } from 'react'
import { View } from '@tarojs/components'
import { session } from '@/platform/session'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

export function WechatButton({ onLoggedIn }: { onLoggedIn: () => void }) {
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const logIn = async () => {
    setBusy(true)
    const begun = await session.byWechat()
    setBusy(false)
    if (begun.ok) onLoggedIn()
    else setComplaint(begun.problem.message)
  }
  return (
    <View className="stack">
      <Button id="wechat-log-in" busy={busy} onTap={() => void logIn()}>
        微信登录
      </Button>
      {complaint && <Notice tone="warn">{complaint}</Notice>}
    </View>
  )
}

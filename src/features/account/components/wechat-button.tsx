import { useState } from 'react'
import { View } from '@tarojs/components'
import { askConsent } from '@/platform/privacy/consent'
import { session } from '@/platform/session'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import type { GuardianDraft } from './guardian-fields'

export function WechatButton({ guardian, onLoggedIn }: { guardian: GuardianDraft; onLoggedIn: () => void }) {
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const logIn = async () => {
    const proven = guardian.proven()
    if (proven === null) return
    setComplaint('')
    if (!(await askConsent())) return setComplaint('没有同意隐私说明，所以没有登录。不登录也能看节目。')
    setBusy(true)
    const begun = await session.byWechat(proven)
    setBusy(false)
    if (begun.ok) onLoggedIn()
    else if (!guardian.takeComplaint(begun.problem.fields)) setComplaint(begun.problem.message)
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

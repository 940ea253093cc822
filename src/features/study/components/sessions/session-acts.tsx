import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import type { Problem } from '@/contract/problem'
import { notify } from '@/platform/notice'
import { sessionActs } from '@/state/study/sessions/my-sessions'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ExcuseSheet } from './excuse-sheet'

/** Taking a seat, leaving it to somebody else, saying that one cannot come. */
export function SessionActs({ session: { id, can, mine } }: { session: MySession }) {
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const [excusing, setExcusing] = useState(false)
  const missed = mine === 'absent'
  const run = async (step: Promise<Problem | null>, done: string) => {
    setBusy(true)
    const refused = await step
    setBusy(false)
    setComplaint(refused?.message ?? '')
    if (!refused) notify(done)
  }
  return (
    <>
      {complaint && (
        <Notice id="session-complaint" tone="warn">
          {complaint}
        </Notice>
      )}
      <View className="study-ways">
        {can.includes('sign-up') && (
          <Button id="session-sign-up" busy={busy} onTap={() => void run(sessionActs.signUp(id), '已报名')}>
            报名
          </Button>
        )}
        {can.includes('give-up') && (
          <Button
            id="session-give-up"
            kind="quiet"
            busy={busy}
            onTap={() => void run(sessionActs.giveUp(id), '已取消报名，座位让给别人')}
          >
            取消报名
          </Button>
        )}
        {can.includes('excuse') && (
          <Button id="session-excuse" kind="quiet" onTap={() => setExcusing(true)}>
            {missed ? '补请假' : '请假'}
          </Button>
        )}
      </View>
      <ExcuseSheet id={id} missed={missed} open={excusing} onClose={() => setExcusing(false)} />
    </>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { REGRET_DAYS } from '@/domain/privacy/account-deletion'
import { momentWords } from '@/platform/clock/day-words'
import { notify } from '@/platform/notice'
import { usePrivacy } from '@/state/privacy'
import { Button } from '@/ui/controls/button'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

/** Asking for the account to go, and taking that back while there is time. */
export function DeleteAccount() {
  const dueAt = usePrivacy((s) => s.state?.deletionDueAt ?? null)
  return (
    <Card id="delete-account-card" className="stack">
      <Heading>删除账号</Heading>
      {dueAt ? <Pending dueAt={dueAt} /> : <Ask />}
    </Card>
  )
}

function Pending({ dueAt }: { dueAt: string }) {
  const busy = usePrivacy((s) => s.busy)
  const takeBack = async () => {
    if (await usePrivacy.getState().takeBack()) notify('已撤回，账号和记录都在')
  }
  return (
    <>
      <Notice id="deletion-pending" tone="warn">
        账号和全部记录将在 {momentWords(dueAt)} 删除，之后不能恢复。在那之前照常使用，也可以撤回。
      </Notice>
      <Button id="cancel-deletion" busy={busy === 'change'} onTap={() => void takeBack()}>
        撤回，保留账号
      </Button>
    </>
  )
}

function Ask() {
  const [asking, setAsking] = useState(false)
  const busy = usePrivacy((s) => s.busy)
  const ask = async () => {
    const asked = await usePrivacy.getState().askDeletion()
    setAsking(false)
    if (asked) notify('已申请删除，到期前可以撤回')
  }
  const foot = (
    <>
      <Button id="delete-account-no" kind="quiet" onTap={() => setAsking(false)}>
        先不删除
      </Button>
      <Button id="delete-account-yes" kind="danger" busy={busy === 'change'} onTap={() => void ask()}>
        {REGRET_DAYS} 天后删除
      </Button>
    </>
  )
  return (
    <>
      <View className="muted">手机号、观看位置、收藏、反馈都会删除。申请后有 {REGRET_DAYS} 天可以反悔。</View>
      <Button id="delete-account" kind="quiet" onTap={() => setAsking(true)}>
        申请删除账号
      </Button>
      <Sheet id="delete-sheet" open={asking} title="删除账号" onClose={() => setAsking(false)} footer={foot}>
        <View className="stack">
          <View>{REGRET_DAYS} 天后，这个账号和它的全部记录会从服务器上删除，不能恢复。</View>
          <View>这几天里照常使用；改了主意，回到这一页点“撤回”就行。</View>
          <View>想留一份的话，请先“查看我的数据”并存成文件。</View>
        </View>
      </Sheet>
    </>
  )
}

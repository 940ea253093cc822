import { useState } from 'react'
import { View } from '@tarojs/components'
import type { StudyMe } from '@/contract/study/me'
import { BINDING_WORDS } from '@/domain/study/roster/binding'
import { notify } from '@/platform/notice'
import { go, routes } from '@/platform/routes'
import { useStudyMe } from '@/state/study/me'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/field/field'

/** Why this account is nobody on the roster, and the one step that helps. */
export function NotListed({ me: { standing, phoneMasked } }: { me: StudyMe }) {
  if (standing === 'bound') return null
  return (
    <Card id={`study-${standing}`} className="stack">
      <Heading>还没有和单位名册对上</Heading>
      {phoneMasked && <View className="muted numerals">{`现在的账号：${phoneMasked}`}</View>}
      <View>{BINDING_WORDS[standing]}</View>
      {standing === 'may-bind' && <BindAtOnce />}
      {standing === 'name-needed' && <BindByName />}
      {(standing === 'no-number' || standing === 'prove-again') && (
        <Button id="study-log-in" icon="person" onTap={() => go(routes.logIn())}>
          用手机号登录
        </Button>
      )}
      {(standing === 'not-listed' || standing === 'number-shared') && <LookAgain />}
    </Card>
  )
}

const DONE = '已绑定单位名册'

function BindAtOnce() {
  const [complaint, setComplaint] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const bind = async () => {
    setBusy(true)
    const problem = await useStudyMe.getState().bind()
    setBusy(false)
    setComplaint(problem?.message ?? null)
    if (!problem) notify(DONE)
  }
  return (
    <>
      {complaint && (
        <Notice id="bind-complaint" tone="warn">
          {complaint}
        </Notice>
      )}
      <Button id="bind" busy={busy} onTap={() => void bind()}>
        绑定
      </Button>
    </>
  )
}

function BindByName() {
  const [name, setName] = useState('')
  const [complaint, setComplaint] = useState<string>()
  const [busy, setBusy] = useState(false)
  const bind = async () => {
    if (busy) return
    if (name.trim() === '') return setComplaint('请填写名册上的姓名。')
    setBusy(true)
    const problem = await useStudyMe.getState().bind(name.trim())
    setBusy(false)
    setComplaint(problem?.message)
    if (!problem) notify(DONE)
  }
  return (
    <>
      <Field
        id="bind-name"
        label="姓名"
        value={name}
        maxLength={40}
        autoComplete="name"
        hint="和名册上写的一样。原来的账号之后看不到您的任务。"
        onInput={(typed) => {
          setName(typed)
          setComplaint(undefined)
        }}
        onEnter={() => void bind()}
        {...(complaint ? { error: complaint } : {})}
      />
      <Button id="bind" busy={busy} onTap={() => void bind()}>
        绑定到这个账号
      </Button>
    </>
  )
}

function LookAgain() {
  const busy = useStudyMe((s) => s.status === 'loading')
  return (
    <Button id="study-again" kind="quiet" busy={busy} onTap={() => void useStudyMe.getState().load()}>
      再看看
    </Button>
  )
}

import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { FEEDBACK_TEXT } from '@/domain/feedback/check-feedback'
import { FEEDBACK_KINDS, feedbackKindWord } from '@/domain/feedback/feedback'
import { feedbackPageWord } from '@/domain/feedback/feedback-page'
import { useFeedback } from '@/state/feedback/feedback'
import { Button } from '@/ui/controls/button'
import { Segmented } from '@/ui/controls/segmented'
import { Switch } from '@/ui/controls/switch'
import { Card } from '@/ui/content/card'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/field/field'
import { TextArea } from '@/ui/field/text-area'
import { useHandIn } from './use-hand-in'

const KINDS = FEEDBACK_KINDS.map((value) => ({ value, word: feedbackKindWord(value) }))

/** The page one came from goes along unless one would rather not. */
function usePageAlong(asked: string | null) {
  const page = useFeedback((s) => s.draft.page)
  const [offered] = useState(() => (asked && feedbackPageWord(asked) ? asked : page))
  useEffect(() => {
    if (offered !== useFeedback.getState().draft.page) useFeedback.getState().write({ page: offered })
  }, [offered])
  return {
    word: offered && feedbackPageWord(offered),
    on: page !== null,
    set: (on: boolean) => useFeedback.getState().write({ page: on ? offered : null }),
  }
}

export interface WriteFormProps {
  /** Where one came from. */
  page: string | null
  onHandedIn: () => void
}

/** One message to the bureau; what is typed survives a reload, a lost network and a crash. */
export function WriteForm({ page, onHandedIn }: WriteFormProps) {
  const { draft, keeps, write } = useFeedback()
  const along = usePageAlong(page)
  const { complaints, busy, handIn } = useHandIn(onHandedIn)
  return (
    <Card className="stack">
      <View className="muted">写给司法局的工作人员。不用登录，也不用留姓名。</View>
      <View className="feedback-kind">
        <View className="field-label" aria-hidden="true">
          是哪一类
        </View>
        <Segmented
          id="feedback-kind"
          label="是哪一类"
          options={KINDS}
          value={draft.kind}
          onChange={(kind) => write({ kind })}
        />
      </View>
      <TextArea
        id="feedback-text"
        label="是什么事"
        max={FEEDBACK_TEXT.max}
        placeholder="什么时候、在哪里、遇到了什么，希望怎么改。"
        value={draft.text}
        onInput={(text) => write({ text })}
        error={complaints.text}
        hint="请不要写身份证号、银行卡号。"
      />
      <Field
        id="feedback-phone"
        label="联系电话（可以不填）"
        maxLength={20}
        autoComplete="tel"
        hint="想让我们回电话时再填，加密保存。"
        value={draft.phone}
        onInput={(phone) => write({ phone })}
        error={complaints.phone}
      />
      {along.word && (
        <Switch id="feedback-page" label={`附上来自的页面：${along.word}`} on={along.on} onChange={along.set} />
      )}
      {!keeps && <Notice tone="warn">这台手机存不下草稿，发出前请不要关闭这一页。</Notice>}
      <Button id="feedback-send" busy={busy} onTap={handIn}>
        发送
      </Button>
      {draft.text !== '' && (
        <Button id="feedback-clear" kind="plain" onTap={() => write({ text: '', phone: '' })}>
          清空
        </Button>
      )}
    </Card>
  )
}

import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { notify } from '@/platform/notice'
import { scrollToTop, usePageQuery, useShown } from '@/platform/page-life'
import { useFeedback } from '@/state/feedback/feedback'
import { Segmented } from '@/ui/controls/segmented'
import { Page } from '@/ui/frame/page'
import { MyMessages } from '../../components/my-messages'
import { WriteForm } from '../../components/write-form'
import './feedback.scss'

type Part = 'write' | 'mine'
const PARTS = [
  { value: 'write', word: '写一条' },
  { value: 'mine', word: '我写过的' },
] as const

export default function FeedbackPage() {
  const { part: asked, page, kind } = usePageQuery()
  const [part, setPart] = useState<Part>(asked === 'mine' ? 'mine' : 'write')
  useShown(() => void useFeedback.getState().flush())
  useEffect(() => {
    // What was begun before keeps its kind.
    const { draft, write } = useFeedback.getState()
    if (kind === 'wrong-content' && draft.text.trim() === '') write({ kind })
  }, [kind])
  const show = (next: Part) => {
    setPart(next)
    scrollToTop()
  }
  const mend = (id: string) => {
    if (useFeedback.getState().takeBack(id)) show('write')
    else notify('“写一条”里还有没发出的内容，请先发出或清空')
  }
  return (
    <Page id="feedback" title="投诉与建议">
      <View className="stack">
        <Segmented id="feedback-part" label="写一条，还是看写过的" options={PARTS} value={part} onChange={setPart} />
        {part === 'write' && <WriteForm page={page ?? null} onHandedIn={() => show('mine')} />}
        {part === 'mine' && <MyMessages onWrite={() => show('write')} onMend={mend} />}
      </View>
    </Page>
  )
}

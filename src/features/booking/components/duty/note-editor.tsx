import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DutyBooking } from '@/contract/booking/duty'
import { noteStatus, noteText, useDutyNotes, type NoteStatus } from '@/state/booking/duty/duty-notes'
import type { NoteKind } from '@/state/booking/duty/kept-notes'
import { Card } from '@/ui/content/card'
import { Button } from '@/ui/controls/button'
import { TextArea } from '@/ui/field/text-area'
import { roleOf } from '@/ui/role'

const WORDS_MAX = 1000

const ABOUT: Record<NoteKind, { title: string; who: string }> = {
  note: { title: '写给来访人的话', who: '来访人在“我的预约”里看到，比如下一步做什么、带什么材料。' },
  internal: { title: '自己的工作记录', who: '加密保存，只有您看得到。' },
}

const STATUS: Record<NoteStatus, string> = {
  same: '没有改动。',
  kept: '写的留在这台手机上，还没有保存。',
  sending: '正在保存…',
  saved: '已保存。',
}
const NOT_KEPT = '这台手机存不下草稿，离开前请先保存。'

/** Words about a visit. Whatever the network does, they stay in the box, and a line says where they are. */
export function NoteEditor({ booking, kind }: { booking: DutyBooking; kind: NoteKind }) {
  const notes = useDutyNotes()
  const [complaint, setComplaint] = useState<string | undefined>()
  const [text, status] = [noteText(notes, booking, kind), noteStatus(notes, booking.id, kind)]
  const { title, who } = ABOUT[kind]
  const save = async () => {
    if (text.trim().length > WORDS_MAX) return setComplaint(`最多 ${WORDS_MAX} 字，请删减一些。`)
    const refused = await notes.send(booking.id, kind)
    setComplaint(refused?.message)
  }
  return (
    <Card id={`${kind}-card`} className="stack">
      <TextArea
        id={kind}
        label={title}
        max={WORDS_MAX}
        value={text}
        hint={who}
        error={complaint}
        onInput={(words) => {
          setComplaint(undefined)
          notes.write(booking, kind, words)
        }}
      />
      <View id={`${kind}-status`} className="note" {...roleOf('status')}>
        {status === 'kept' && !notes.keeps ? NOT_KEPT : STATUS[status]}
      </View>
      <Button
        id={`${kind}-save`}
        kind="quiet"
        busy={status === 'sending'}
        disabled={status === 'same' || status === 'saved'}
        onTap={() => void save()}
      >
        保存
      </Button>
    </Card>
  )
}

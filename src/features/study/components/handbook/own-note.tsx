import { View } from '@tarojs/components'
import { NOTE_MAX } from '@/domain/study/handbook/notes'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import type { NoteStatus } from '@/state/study/handbook/courier'
import { markKey } from '@/state/study/handbook/kept-marks'
import { noteStatus, useMarks } from '@/state/study/handbook/marks'
import { Card } from '@/ui/content/card'
import { Button } from '@/ui/controls/button'
import { TextArea } from '@/ui/field/text-area'
import { roleOf } from '@/ui/role'

const STATUS: Record<NoteStatus, string> = {
  same: '写完会自动保存。',
  kept: '已存在这台手机上，连上后自动保存。',
  sending: '正在保存…',
  saved: '已保存。',
}
const GUEST = '存在这台手机上。登录后会加密保存到您的账号，换手机也在。'
const NOT_KEPT = '这台手机存不下笔记，离开前请连上网络等它保存。'

/** My own words beside an entry: nobody else's to read. */
export function OwnNote({ bookId, entryId }: { bookId: string; entryId: string }) {
  const marks = useMarks()
  const known = useSession((s) => s.person !== null)
  const key = markKey(bookId, entryId)
  const text = marks.marks[key]?.note ?? ''
  const status = noteStatus(marks, key)
  const tooLong = text.trim().length > NOTE_MAX ? `最多 ${NOTE_MAX} 字，请删减一些。` : undefined
  const said = status === 'kept' && !marks.keeps ? NOT_KEPT : known ? STATUS[status] : GUEST
  return (
    <Card id="entry-note-card" className="stack">
      <TextArea
        id="entry-note"
        label="我的笔记"
        max={NOTE_MAX}
        value={text}
        hint="加密保存，只有您自己看得到。"
        error={tooLong ?? marks.waiting[key]?.complaint}
        onInput={(words) => marks.write(bookId, entryId, words)}
      />
      <View id="entry-note-status" className="note" {...roleOf('status')}>
        {said}
      </View>
      {!known && text !== '' && (
        <Button id="entry-note-log-in" kind="quiet" onTap={() => go(routes.logIn())}>
          登录
        </Button>
      )}
    </Card>
  )
}

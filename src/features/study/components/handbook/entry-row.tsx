import { View } from '@tarojs/components'
import type { EntryView } from '@/contract/study/handbook/handbooks'
import { entryChange } from '@/domain/study/handbook/entry-change'
import { go, routes } from '@/platform/routes'
import type { Mark } from '@/state/study/handbook/kept-marks'
import { Badge } from '@/ui/content/badge'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

/** Whose words, in a line: 《行政处罚法》第四十二条, or the name of a party regulation. */
export const sourceOf = ({ basis, source }: EntryView): string =>
  basis ? `《${basis.lawShortTitle}》${basis.label}` : (source ?? '')

interface EntryRowProps {
  bookId: string
  entry: EntryView
  mark: Mark | undefined
}

/** An entry in its chapter: what it is about, where it stands, and what I should know before I open it. */
export function EntryRow({ bookId, entry, mark }: EntryRowProps) {
  const { id, title, hash, basis } = entry
  const changed = entryChange(mark?.seen, hash) !== null
  const badges = changed || Boolean(mark?.note) || (basis && basis.standing !== 'holds')
  return (
    <Tappable
      id={`entry-${id}`}
      role="link"
      className="list-row"
      onTap={() => go(routes.handbookEntry({ book: bookId, id }))}
    >
      <View className="list-row-words">
        <View>{title}</View>
        <View className="note">{sourceOf(entry)}</View>
        {badges && (
          <View className="entry-badges">
            {changed && <Badge tone="seal">看过后有变化</Badge>}
            {basis?.standing === 'changed' && <Badge tone="warn">说明待核对</Badge>}
            {basis?.standing === 'gone' && <Badge tone="warn">已废止或删去</Badge>}
            {mark?.note && <Badge>有笔记</Badge>}
          </View>
        )}
      </View>
      <Icon name="forward" />
    </Tappable>
  )
}

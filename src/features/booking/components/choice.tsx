import { View } from '@tarojs/components'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { cx } from '@/ui/words'

export interface ChoiceProps {
  id: string
  on: boolean
  title: string
  note?: string
  onTap: () => void
}

/** One of several rows, of which one holds. */
export function Choice({ id, on, title, note, onTap }: ChoiceProps) {
  return (
    <Tappable id={id} role="radio" checked={on} className={cx('instead', on && 'instead-on')} onTap={onTap}>
      <View className="list-row-words">
        <View>{title}</View>
        {note && <View className="note numerals">{note}</View>}
      </View>
      {on && <Icon name="check" />}
    </Tappable>
  )
}

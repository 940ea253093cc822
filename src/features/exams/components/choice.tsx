import { View } from '@tarojs/components'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { cx } from '@/ui/words'

export interface ChoiceProps {
  id: string
  on: boolean
  title: string
  note?: string | undefined
  disabled?: boolean
  onTap: () => void
}

/** One of several rows, of which one holds. */
export function Choice({ id, on, title, note, disabled = false, onTap }: ChoiceProps) {
  return (
    <Tappable
      id={id}
      role="radio"
      checked={on}
      disabled={disabled}
      className={cx('exam-choice', on && 'exam-choice-on', disabled && 'exam-choice-off')}
      onTap={onTap}
    >
      <View className="list-row-words">
        <View>{title}</View>
        {note && <View className="note numerals">{note}</View>}
      </View>
      {on && <Icon name="check" />}
    </Tappable>
  )
}

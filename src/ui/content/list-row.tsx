import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Tappable } from '../controls/tappable'
import { Icon, type IconName } from '../icon/icon'

export interface ListRowProps {
  id?: string
  icon?: IconName
  title: string
  /** A second, quieter line. */
  note?: string
  /** At the right, e.g. the present value. */
  value?: ReactNode
  /** Without it the row only tells. */
  onTap?: () => void
}

/** One line of a list; lines rather than boxes. */
export function ListRow({ id, icon, title, note, value, onTap }: ListRowProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <View className="list-row-both">
        <View className="list-row-words">
          <View>{title}</View>
          {note && <View className="note">{note}</View>}
        </View>
        {value && <Text className="list-row-value">{value}</Text>}
      </View>
      {onTap && <Icon name="forward" />}
    </>
  )
  if (!onTap) return <View className="list-row">{inside}</View>
  return (
    <Tappable id={id} role="link" className="list-row" onTap={onTap}>
      {inside}
    </Tappable>
  )
}

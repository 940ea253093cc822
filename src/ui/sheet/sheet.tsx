import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Tappable } from '../controls/tappable'
import { Heading } from '../content/heading'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'
import { FocusTrap } from './focus-trap'

export interface SheetProps {
  id: string
  open: boolean
  title: string
  onClose: () => void
  /** Buttons below, always in sight. */
  footer?: ReactNode
  children: ReactNode
}

/** A dialog from the bottom edge: closes by its button, the ground behind it, or Esc; focus stays inside. */
export function Sheet({ id, open, title, onClose, footer, children }: SheetProps) {
  if (!open) return null
  const dialog = { ...roleOf('dialog'), 'aria-modal': 'true', 'aria-label': title, tabIndex: -1 }
  return (
    <FocusTrap onEscape={onClose}>
      <View className="sheet-ground" onClick={onClose} aria-hidden="true" catchMove />
      <View id={id} className="sheet" {...dialog}>
        <View className="sheet-head">
          <Heading>{title}</Heading>
          <Tappable id={`${id}-close`} className="sheet-close" onTap={onClose}>
            <Icon name="close" />
            <Text>关闭</Text>
          </Tappable>
        </View>
        <View className="sheet-body">{children}</View>
        {footer && <View className="sheet-foot">{footer}</View>}
      </View>
    </FocusTrap>
  )
}

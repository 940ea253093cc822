import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Tappable } from '../controls/tappable'
import { Heading } from '../content/heading'
import { Notice } from '../feedback/notice'
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
  /** Why the button below did not do it: beside the button, in sight wherever the sheet is scrolled to. */
  complaint?: string | null | undefined
  children: ReactNode
}

/** A dialog from the bottom edge: closes by its button, the ground behind it, or Esc; focus stays inside. */
export function Sheet({ id, open, title, onClose, footer, complaint, children }: SheetProps) {
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
        {footer && (
          <View className="sheet-foot">
            {complaint && (
              <View className="sheet-complaint" {...roleOf('alert')}>
                <Notice tone="warn">{complaint}</Notice>
              </View>
            )}
            {footer}
          </View>
        )}
      </View>
    </FocusTrap>
  )
}

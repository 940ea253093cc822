import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { cx, present } from '../words'

/** A quiet box for what one should know here; `go` for what went well, `warn` for what to mind. */
export function Notice({
  id,
  tone = 'plain',
  children,
}: {
  id?: string
  tone?: 'plain' | 'go' | 'warn'
  children: ReactNode
}) {
  return (
    <View className={cx('notice', `notice-${tone}`)} {...present({ id })}>
      <Icon name={tone === 'go' ? 'check' : 'info'} />
      <View>{children}</View>
    </View>
  )
}

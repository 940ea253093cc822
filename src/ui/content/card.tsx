import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx, present } from '../words'

export function Card({ id, className, children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <View {...present({ id })} className={cx('card', className)}>
      {children}
    </View>
  )
}

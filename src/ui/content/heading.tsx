import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx, present } from '../words'

export interface HeadingProps {
  id?: string
  /** 1 once a page, in the size of a title; 2 in the size of a section; 3 in the size of the text. */
  level?: 1 | 2 | 3
  className?: string
  children: ReactNode
}

export function Heading({ id, level = 2, className, children }: HeadingProps) {
  const reached = present({ id, ...roleOf('heading'), 'aria-level': String(level) })
  return (
    <View {...reached} className={cx('heading', `heading-${level}`, className)}>
      {children}
    </View>
  )
}

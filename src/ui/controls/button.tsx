import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { cx } from '../words'
import { Tappable } from './tappable'

export interface ButtonProps {
  id?: string
  /** `primary` at most once a page; `quiet` has a border, `plain` is words only, `danger` ends something. */
  kind?: 'primary' | 'quiet' | 'plain' | 'danger'
  icon?: IconName
  label?: string
  /** While its work runs: says so, and cannot be tapped twice. */
  busy?: boolean
  disabled?: boolean
  onTap: () => void
  className?: string
  children: ReactNode
}

export function Button({
  kind = 'primary',
  icon,
  busy = false,
  disabled = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <Tappable {...rest} disabled={disabled || busy} className={cx('button', 'keep-whole', `button-${kind}`, className)}>
      {icon && <Icon name={icon} />}
      <Text>{busy ? '请稍候…' : children}</Text>
    </Tappable>
  )
}

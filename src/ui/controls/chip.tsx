import { Text } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { cx } from '../words'
import { Tappable } from './tappable'

export interface ChipProps {
  id?: string
  icon?: IconName
  /** For a chip that filters: whether it is on. Leave out for one that opens something. */
  on?: boolean
  label?: string
  onTap: () => void
  children: string
}

export function Chip({ id, icon, on, label, onTap, children }: ChipProps) {
  return (
    <Tappable
      id={id}
      label={label}
      role={on === undefined ? 'button' : 'checkbox'}
      checked={on}
      className={cx('chip', on && 'chip-on')}
      onTap={onTap}
    >
      {on ? <Icon name="check" /> : icon && <Icon name={icon} />}
      <Text>{children}</Text>
    </Tappable>
  )
}

import { Text } from '@tarojs/components'
import { cx } from '../words'

/** One quiet word on a card: 示例, 看过. `seal` only for what is newest or needs me. */
export function Badge({ tone = 'plain', children }: { tone?: 'plain' | 'seal' | 'go' | 'warn'; children: string }) {
  return <Text className={cx('badge', `badge-${tone}`)}>{children}</Text>
}

import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Icon, type IconName } from '../icon/icon'
import { present } from '../words'

export interface EmptyProps {
  id?: string
  icon?: IconName
  /** What will be here. */
  children: string
  /** The first step. */
  action?: { id?: string; word: string; onTap: () => void }
}

export function Empty({ id, icon = 'book', children, action }: EmptyProps) {
  return (
    <View className="empty" {...present({ id })}>
      <Icon name={icon} />
      <View>{children}</View>
      {action && (
        <Button kind="quiet" onTap={action.onTap} {...(action.id ? { id: action.id } : {})}>
          {action.word}
        </Button>
      )}
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { cx } from '../words'
import { Tappable } from '../controls/tappable'

export interface ChoiceHeadProps {
  id: string
  /** What is chosen here: 哪类事 */
  name: string
  /** What is chosen now: 全部 */
  word: string
  /** Something is narrowed by it. */
  on: boolean
  /** Its choices lie open below, as `.choice-chips`. */
  open: boolean
  onTap: () => void
}

/** A choice folded to what is chosen, several of them in a row of `.choice-heads`; a tap unfolds what there is. */
export function ChoiceHead({ id, name, word, on, open, onTap }: ChoiceHeadProps) {
  return (
    <Tappable
      id={id}
      label={`${name}：${word}`}
      expanded={open}
      className={cx('choice-head', on && 'choice-on', open && 'choice-open')}
      onTap={onTap}
    >
      <View className="choice-words">
        <View className="note">{name}</View>
        <Text>{word}</Text>
      </View>
      <Icon name="down" />
    </Tappable>
  )
}

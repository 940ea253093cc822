import { Text, View } from '@tarojs/components'
import type { ShownOption } from '@/domain/practice/attempt/show-options'
import { Heading } from '../content/heading'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'
import { cx } from '../words'

export interface QuestionProps {
  id: string
  /** 单选题; 多选题 · 可以选几个 */
  kind: string
  caseStem?: string | undefined
  stem: string
  options: readonly ShownOption[]
  multiple: boolean
  /** Handed in: nothing can be chosen any more. */
  locked: boolean
  onTap: (letter: string) => void
  level?: 2 | 3
}

/** Case, question and options as large rows. */
export function Question({ id, kind, caseStem, stem, options, multiple, locked, onTap, level = 2 }: QuestionProps) {
  const group = { ...roleOf(multiple ? 'group' : 'radiogroup'), 'aria-label': stem }
  return (
    <View id={id} className="question">
      <View className="note">{kind}</View>
      {caseStem && <View className="question-case">{caseStem}</View>}
      <Heading level={level} className="question-stem">
        {stem}
      </Heading>
      <View className="question-options" {...group}>
        {options.map((option) => (
          <Option key={option.letter} id={id} option={option} multiple={multiple} locked={locked} onTap={onTap} />
        ))}
      </View>
    </View>
  )
}

interface OptionProps extends Pick<QuestionProps, 'id' | 'multiple' | 'locked' | 'onTap'> {
  option: ShownOption
}

function Option({ id, option: { letter, label, text, state, word, percent }, multiple, locked, onTap }: OptionProps) {
  const chosen = state === 'chosen' || state === 'right' || state === 'wrong'
  const share = percent === null ? '' : `${percent}%`
  return (
    <Tappable
      id={`${id}-option-${label}`}
      role={multiple ? 'checkbox' : 'radio'}
      checked={chosen}
      disabled={locked}
      label={[`${label}，${text}`, word, share && `${share}的人选`].filter(Boolean).join('，')}
      className={cx('option', `option-${state}`)}
      onTap={() => onTap(letter)}
    >
      {percent !== null && <View className="option-share" style={{ width: `${percent}%` }} aria-hidden="true" />}
      <View className={cx('option-letter', multiple && 'option-letter-square')} aria-hidden="true">
        {state === 'right' || state === 'missed' ? (
          <Icon name="check" />
        ) : state === 'wrong' ? (
          <Icon name="close" />
        ) : (
          label
        )}
      </View>
      <View className="option-words">
        <View>{text}</View>
        {word && <View className="option-state">{word}</View>}
      </View>
      {share && <Text className="option-percent numerals">{share}</Text>}
    </Tappable>
  )
}

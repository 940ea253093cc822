import { Text, View } from '@tarojs/components'
import { Heading } from '../content/heading'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'
import { cx } from '../words'

export interface QuestionOption {
  letter: string
  label: string
  text: string
  state: 'open' | 'chosen' | 'right' | 'missed' | 'wrong'
  percent: number | null
}

export interface QuestionProps {
  id: string
  /** 单选题 */
  kind: string
  caseStem?: string | undefined
  stem: string
  options: readonly QuestionOption[]
  multiple: boolean
  /** Handed in: nothing can be chosen any more. */
  locked: boolean
  onTap: (letter: string) => void
  level?: 2 | 3
}

/** What became of an option, in a word: colour is never the only cue. */
const STATE_WORDS: Record<QuestionOption['state'], string> = {
  open: '',
  chosen: '',
  right: '选对了',
  missed: '正确答案',
  wrong: '您选的',
}

/** Case, question and options as large rows. */
export function Question({ id, kind, caseStem, stem, options, multiple, locked, onTap, level = 2 }: QuestionProps) {
  const group = { ...roleOf(multiple ? 'group' : 'radiogroup'), 'aria-label': stem }
  return (
    <View id={id} className="question">
      <View className="note">{multiple ? `${kind} · 可以选几个` : kind}</View>
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
  option: QuestionOption
}

function Option({ id, option: { letter, label, text, state, percent }, multiple, locked, onTap }: OptionProps) {
  const word = STATE_WORDS[state]
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

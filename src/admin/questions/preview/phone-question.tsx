import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'
import { showOptions, type ShownOption } from '@/domain/practice/attempt/show-options'
import { askedKindWord } from '@/domain/practice/question-words'

interface Props {
  body: Pick<QuestionDraft, 'kind' | 'caseStem' | 'stem' | 'options' | 'answer'>
  /** Decides the order of the options, as an attempt’s own number does on the phone. */
  seed: string
  chosen: readonly string[]
  given: boolean
  tap: (letter: string) => void
}

/** Case, question and options as `ui/question/question.tsx` draws them. */
export function PhoneQuestion({ body, seed, chosen, given, tap }: Props) {
  const { kind, caseStem, stem, options, answer } = body
  const asked = { kind, options: options.map((text, at) => ({ letter: LETTERS[at]!, text })) }
  const shown = showOptions(asked, seed, chosen, given ? { answer, shares: null } : undefined)
  const multiple = kind === 'multiple'
  return (
    <div className="question">
      <div className="note">{askedKindWord(kind)}</div>
      {caseStem && <div className="question-case">{caseStem}</div>}
      <div className="heading heading-2 question-stem" role="heading" aria-level={2}>
        {stem || '（题干）'}
      </div>
      <div className="question-options" role={multiple ? 'group' : 'radiogroup'} aria-label={stem || '题干'}>
        {shown.map((option) => (
          <Option key={option.letter} option={option} multiple={multiple} locked={given} tap={tap} />
        ))}
      </div>
    </div>
  )
}

interface OptionProps {
  option: ShownOption
  multiple: boolean
  locked: boolean
  tap: (letter: string) => void
}

function Option({ option: { letter, label, text, state, word }, multiple, locked, tap }: OptionProps) {
  const isRight = state === 'right' || state === 'missed'
  return (
    <button
      type="button"
      role={multiple ? 'checkbox' : 'radio'}
      aria-checked={state === 'chosen' || state === 'right' || state === 'wrong'}
      aria-disabled={locked}
      aria-label={[`${label}，${text || '还没有写'}`, word].filter(Boolean).join('，')}
      className={`tappable option option-${state}`}
      onClick={() => !locked && tap(letter)}
    >
      <span className={multiple ? 'option-letter option-letter-square' : 'option-letter'} aria-hidden>
        {isRight ? <CheckOutlined /> : state === 'wrong' ? <CloseOutlined /> : label}
      </span>
      <span className="option-words">
        <div>{text || '（还没有写）'}</div>
        {word && <div className="option-state">{word}</div>}
      </span>
    </button>
  )
}

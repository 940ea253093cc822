import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import { Button, Checkbox, Input, Radio } from 'antd'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'
import { withAnswer, withoutOption } from './check-body'

interface Props {
  body: QuestionDraft
  edit: (change: (body: QuestionDraft) => QuestionDraft) => void
  error: (place: string) => string | null
}

/** The options, each with the mark of whether it is right; they are shuffled for whoever answers. */
export function OptionsFields({ body, edit, error }: Props) {
  const { kind, options, answer } = body
  const Mark = kind === 'multiple' ? Checkbox : Radio
  const wrong = error('options') ?? error('answer') ?? error('')
  return (
    <fieldset className="question-fieldset">
      <legend>选项（勾选正确的；作答时次序会打乱）</legend>
      {options.map((option, at) => (
        <div key={at} className="option-field">
          <Mark
            id={`right-${LETTERS[at]}`}
            aria-label={`${LETTERS[at]} 是正确答案`}
            checked={answer.includes(LETTERS[at]!)}
            onChange={(event: { target: { checked: boolean } }) =>
              edit((mine) => withAnswer(mine, at, event.target.checked))
            }
          >
            {LETTERS[at]}
          </Mark>
          <Input
            id={`option-${LETTERS[at]}`}
            aria-label={`选项 ${LETTERS[at]}`}
            disabled={kind === 'judgement'}
            status={error(`options.${at}`) ? 'error' : ''}
            value={option}
            onChange={(event) =>
              edit((mine) => ({ ...mine, options: mine.options.map((o, n) => (n === at ? event.target.value : o)) }))
            }
          />
          {kind !== 'judgement' && options.length > 2 && (
            <Button
              type="text"
              aria-label={`去掉选项 ${LETTERS[at]}`}
              onClick={() => edit((mine) => withoutOption(mine, at))}
            >
              <DeleteOutlined aria-hidden />
            </Button>
          )}
        </div>
      ))}
      {kind !== 'judgement' && options.length < LETTERS.length && (
        <Button
          id="add-option"
          type="dashed"
          onClick={() => edit((mine) => ({ ...mine, options: [...mine.options, ''] }))}
        >
          加一个选项
        </Button>
      )}
      {wrong && <p className="field-error">{wrong}</p>}
    </fieldset>
  )
}

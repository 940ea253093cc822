import { Checkbox, Input, InputNumber } from 'antd'
import { Field } from '../../patterns/forms/field'
import { FIELD_WORDS, LONGEST } from '../body/field-words'
import type { FieldsProps } from './fields-props'

const TEXTS = [
  { field: 'title', rows: 1, hint: '列表和海报旁显示。' },
  { field: 'hook', rows: 1, hint: '用居民自己会问的一句话。' },
  { field: 'takeaway', rows: 2, hint: '看完能做什么，一句话说清。' },
] as const

/** Number, title, hook, takeaway, and whether people and places are invented. */
export function TextFields({ body, change, error }: FieldsProps) {
  return (
    <>
      <Field id="field-number" label={FIELD_WORDS.number} error={error('number')}>
        {(aria) => (
          <InputNumber
            {...aria}
            min={1}
            max={9999}
            precision={0}
            value={body.number}
            onChange={(value) => value !== null && change({ number: value })}
          />
        )}
      </Field>
      {TEXTS.map(({ field, rows, hint }) => (
        <Field
          key={field}
          id={`field-${field}`}
          label={FIELD_WORDS[field]}
          hint={hint}
          error={error(field)}
          count={{ used: body[field].trim().length, max: LONGEST[field] }}
        >
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoSize={{ minRows: rows, maxRows: 4 }}
              value={body[field]}
              // The texts are single sentences; a pasted line break becomes a space.
              onChange={(event) => change({ [field]: event.target.value.replace(/\s*\n\s*/g, ' ') })}
            />
          )}
        </Field>
      ))}
      <Checkbox id="field-sample" checked={body.sample} onChange={(event) => change({ sample: event.target.checked })}>
        人物和地点是虚构的，对外标“示例”
      </Checkbox>
    </>
  )
}

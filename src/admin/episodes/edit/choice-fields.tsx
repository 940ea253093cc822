import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import { AUDIENCES, HELPS, TOPICS } from '@/contract/episodes'
import { audienceWord } from '@/domain/episodes/audiences'
import { helpWords } from '@/domain/episodes/helps'
import { topicWord } from '@/domain/episodes/topics'
import { Field } from '../../patterns/forms/field'
import { FIELD_WORDS, type BodyField } from '../body/field-words'
import type { FieldsProps } from './fields-props'

const TOPIC_CHOICES = TOPICS.map((value) => ({ value, label: topicWord(value) }))
const AUDIENCE_CHOICES = AUDIENCES.map((value) => ({ value, label: audienceWord(value) }))
const HELP_CHOICES = HELPS.map((value) => ({ value, label: helpWords(value)?.word ?? value }))

/** Topic, for whom, who helps, and how residents ask for it. */
export function ChoiceFields({ body, change, error }: FieldsProps) {
  return (
    <>
      <Field id="field-topic" label={FIELD_WORDS.topic} error={error('topic')}>
        {(aria) => (
          <Select {...aria} options={TOPIC_CHOICES} value={body.topic} onChange={(topic) => change({ topic })} />
        )}
      </Field>
      <Group field="audiences" error={error('audiences')}>
        <Checkbox.Group
          options={AUDIENCE_CHOICES}
          value={body.audiences}
          onChange={(audiences) => change({ audiences })}
        />
      </Group>
      <Group field="helps" error={error('helps')}>
        <Checkbox.Group options={HELP_CHOICES} value={body.helps} onChange={(helps) => change({ helps })} />
      </Group>
      <Field
        id="field-askedAs"
        label={FIELD_WORDS.askedAs}
        hint="输入一种问法后按回车，最多 20 种，每种最多 40 个字；搜索靠它们找到这一期。"
        error={error('askedAs')}
      >
        {(aria) => (
          <Select
            {...aria}
            mode="tags"
            open={false}
            suffixIcon={null}
            value={body.askedAs}
            onChange={(askedAs: string[]) => change({ askedAs })}
          />
        )}
      </Field>
    </>
  )
}

function Group({ field, error, children }: { field: BodyField; error: string | null; children: ReactNode }) {
  return (
    <fieldset className="field" id={`field-${field}`} tabIndex={-1} data-wrong={error ? true : undefined}>
      <legend>{FIELD_WORDS[field]}</legend>
      {children}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  )
}

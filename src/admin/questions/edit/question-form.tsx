import { Checkbox, Input, Select } from 'antd'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { QUESTION_AUDIENCES, QUESTION_KINDS, QUESTION_TOPICS } from '@/contract/practice/question'
import { DIFFICULTY_WORDS } from '@/domain/practice/bank/bank-sheet'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import { CASE_MAX, EXPLANATION_MAX, SOURCE_MAX, STEM_MAX } from '@/domain/practice/question-limits'
import { Field } from '../../patterns/forms/field'
import { audienceName } from '../words'
import { withKind, type FieldErrors } from './check-body'
import { CitationFields } from './citation-fields'
import { OptionsFields } from './options-fields'

interface Props {
  body: QuestionDraft
  errors: FieldErrors
  edit: (change: (body: QuestionDraft) => QuestionDraft) => void
}

const KINDS = QUESTION_KINDS.map((value) => ({ value, label: questionKindWord(value) }))
const TOPICS = QUESTION_TOPICS.map((value) => ({ value, label: questionTopicWord(value) }))
const AUDIENCES = QUESTION_AUDIENCES.map((value) => ({ value, label: audienceName(value) }))
const DIFFICULTIES = DIFFICULTY_WORDS.map((label, n) => ({ value: n + 1, label }))

/** Everything of a question that an editor writes. */
export function QuestionForm({ body, errors, edit }: Props) {
  const error = (place: string) => errors[place] ?? null
  const set = (part: Partial<QuestionDraft>) => edit((mine) => ({ ...mine, ...part }))
  return (
    <div className="stack question-form">
      <Belonging body={body} set={set} edit={edit} error={error} />
      <Words id="caseStem" label="案例（可以不填）" max={CASE_MAX} body={body} set={set} error={error} />
      <Words id="stem" label="题干" max={STEM_MAX} body={body} set={set} error={error} />
      <OptionsFields body={body} edit={edit} error={error} />
      <Words
        id="explanation"
        label="解析"
        hint="先说为什么，再说该怎么做；选项会打乱，不要写“选 A”。"
        max={EXPLANATION_MAX}
        body={body}
        set={set}
        error={error}
      />
      <Source body={body} set={set} error={error} />
      <h2>依据的法条</h2>
      <CitationFields citations={body.citations} change={(citations) => set({ citations })} error={error} />
    </div>
  )
}

interface PartProps {
  body: QuestionDraft
  set: (part: Partial<QuestionDraft>) => void
  error: (place: string) => string | null
}

function Belonging({ body, set, edit, error }: PartProps & Pick<Props, 'edit'>) {
  return (
    <div className="question-belonging">
      <Field id="kind" label="题型">
        {(aria) => (
          <Select
            {...aria}
            options={KINDS}
            value={body.kind}
            onChange={(kind: QuestionDraft['kind']) => edit((mine) => withKind(mine, kind))}
          />
        )}
      </Field>
      <Field id="topic" label="话题">
        {(aria) => <Select {...aria} options={TOPICS} value={body.topic} onChange={(topic) => set({ topic })} />}
      </Field>
      <Field id="difficulty" label="难度">
        {(aria) => (
          <Select
            {...aria}
            options={DIFFICULTIES}
            value={body.difficulty ?? null}
            onChange={(difficulty) => set({ difficulty })}
          />
        )}
      </Field>
      <Field id="audiences" label="给谁做" error={error('audiences')}>
        {(aria) => (
          <Select
            {...aria}
            mode="multiple"
            options={AUDIENCES}
            value={body.audiences}
            onChange={(audiences) => set({ audiences })}
          />
        )}
      </Field>
      <Field
        id="family"
        label="同类题编号"
        hint="问同一件事的题写同一个，英文小写，例如 deposit-wear；留空就只有它自己。"
        error={error('family')}
      >
        {(aria) => (
          <Input {...aria} value={body.family ?? ''} onChange={(event) => set({ family: event.target.value.trim() })} />
        )}
      </Field>
      <Purpose body={body} set={set} />
    </div>
  )
}

function Purpose({ body, set }: Pick<PartProps, 'body' | 'set'>) {
  return (
    <Field id="examOnly" label="用途" hint="仅考试用的题只在正式考试和补考里出，练习、打卡和模拟考试都看不到。">
      {({ id }) => (
        <Checkbox
          id={id}
          checked={body.examOnly ?? false}
          onChange={({ target }) => set({ examOnly: target.checked || undefined })}
        >
          仅考试用
        </Checkbox>
      )}
    </Field>
  )
}

function Source({ body, set, error }: PartProps) {
  const value = body.source ?? ''
  return (
    <Field
      id="source"
      label="来源（可以不填）"
      hint="例如题库文件名、章节；只有编辑看得到，不会发到手机上。"
      error={error('source')}
      count={{ used: value.length, max: SOURCE_MAX }}
    >
      {(aria) => (
        <Input {...aria} value={value} onChange={(event) => set({ source: event.target.value || undefined })} />
      )}
    </Field>
  )
}

interface WordsProps extends PartProps {
  id: 'caseStem' | 'stem' | 'explanation'
  label: string
  hint?: string
  max: number
}

function Words({ id, label, hint, max, body, set, error }: WordsProps) {
  const value = body[id] ?? ''
  return (
    <Field id={id} label={label} hint={hint} error={error(id)} count={{ used: value.length, max }}>
      {(aria) => (
        <Input.TextArea
          {...aria}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={value}
          onChange={(event) => set({ [id]: event.target.value || (id === 'caseStem' ? undefined : '') })}
        />
      )}
    </Field>
  )
}

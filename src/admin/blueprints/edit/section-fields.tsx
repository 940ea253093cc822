import { Button, Input, InputNumber, Select } from 'antd'
import type { BlueprintSection } from '@/contract/exams/blueprint'
import type { ExamOnlyChoice } from '@/domain/exams/paper'
import { QUESTION_KINDS, QUESTION_TOPICS } from '@/contract/practice/question'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import { Field } from '../../patterns/forms/field'

interface Props {
  section: BlueprintSection
  at: number
  laws: readonly { value: string; label: string }[]
  /** What the bank holds for it now. */
  found: { families: number; wanted: number } | null
  change: (part: Partial<BlueprintSection>) => void
  /** Absent for the only one. */
  remove?: (() => void) | undefined
}

const KINDS = QUESTION_KINDS.map((value) => ({ value, label: questionKindWord(value) }))
const TOPICS = QUESTION_TOPICS.map((value) => ({ value, label: questionTopicWord(value) }))
const USES: { value: ExamOnlyChoice; label: string }[] = [
  { value: 'also', label: '和其他题一起出' },
  { value: 'only', label: '只出仅考试用的' },
  { value: 'never', label: '不出仅考试用的' },
]
const LEVELS = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

/** A part of the paper: which questions, how many, for how much. */
export function SectionFields(props: Props) {
  const { section, at, change, remove, found } = props
  const short = found !== null && found.families < found.wanted
  return (
    <fieldset className="field-set">
      <legend>{`第 ${at + 1} 部分`}</legend>
      <div className="side-by-side">
        <Field id={`section-${at}-title`} label="名称">
          {(aria) => (
            <Input
              {...aria}
              maxLength={30}
              value={section.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field id={`section-${at}-kind`} label="题型">
          {({ id }) => <Select id={id} options={KINDS} value={section.kind} onChange={(kind) => change({ kind })} />}
        </Field>
        <Numbers {...props} />
      </div>
      <Sources {...props} />
      <div className="blueprint-foot">
        <p className={short ? 'field-error' : 'field-hint'}>
          {found ? `题库里有 ${found.families} 道可用（相近的只算一道），要 ${found.wanted} 道。` : ''}
        </p>
        {remove && (
          <Button type="text" danger onClick={remove} aria-label={`删去第 ${at + 1} 部分`}>
            删去
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function Numbers({ section: { count, marksTenths }, at, change }: Props) {
  return (
    <>
      <Field id={`section-${at}-count`} label="几道">
        {(aria) => (
          <InputNumber
            {...aria}
            min={1}
            max={200}
            precision={0}
            value={count}
            onChange={(next) => change({ count: next ?? 1 })}
          />
        )}
      </Field>
      <Field id={`section-${at}-marks`} label="每道几分">
        {(aria) => (
          <InputNumber
            {...aria}
            min={0.1}
            max={100}
            step={0.5}
            value={marksTenths / 10}
            onChange={(next) => change({ marksTenths: Math.max(1, Math.round((next ?? 1) * 10)) })}
          />
        )}
      </Field>
    </>
  )
}

function Sources({ section: { topics, laws, difficulty, examOnly = 'also' }, at, laws: known, change }: Props) {
  return (
    <div className="side-by-side blueprint-sources">
      <Field id={`section-${at}-topics`} label="话题" hint="不选就是全部。">
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            placeholder="全部话题"
            options={TOPICS}
            optionFilterProp="label"
            value={topics}
            onChange={(next) => change({ topics: next })}
          />
        )}
      </Field>
      <Field id={`section-${at}-laws`} label="法律" hint="题目要引用其中一部；不选就是不限。">
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            placeholder="不限"
            options={[...known]}
            optionFilterProp="label"
            value={laws}
            onChange={(next) => change({ laws: next })}
          />
        )}
      </Field>
      <Field id={`section-${at}-from`} label="最低难度">
        {({ id }) => (
          <Select
            id={id}
            options={LEVELS}
            value={difficulty.from}
            onChange={(from) => change({ difficulty: { ...difficulty, from } })}
          />
        )}
      </Field>
      <Field id={`section-${at}-to`} label="最高难度">
        {({ id }) => (
          <Select
            id={id}
            options={LEVELS}
            value={difficulty.to}
            onChange={(to) => change({ difficulty: { ...difficulty, to } })}
          />
        )}
      </Field>
      <Field id={`section-${at}-use`} label="仅考试用的题" hint="模拟考试里从不出。">
        {({ id }) => <Select id={id} options={USES} value={examOnly} onChange={(next) => change({ examOnly: next })} />}
      </Field>
    </div>
  )
}

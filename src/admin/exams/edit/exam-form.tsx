import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { Output } from '@/contract/endpoint'
import type { listExamChoices } from '@/contract/exams/desk'
import { EXAM_KINDS } from '@/domain/exams/words/desk-words'
import { examKindWord } from '@/domain/exams/words/exam-words'
import { CATEGORY_WORDS, PLAN_CATEGORIES } from '@/domain/study/categories'
import { MinuteInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import { ofKind, type ExamFormValue } from './form-value'
import { TimesFields } from './times-fields'

const KINDS = EXAM_KINDS.map((value) => ({ value, label: examKindWord(value) }))
const CATEGORIES = PLAN_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))

export interface ExamFormProps {
  value: ExamFormValue
  set: (part: Partial<ExamFormValue>) => void
  error: (field: keyof ExamFormValue & string) => string | null
  choices: Output<typeof listExamChoices>
  /** The blueprint is chosen once, when the exam is made. */
  fresh: boolean
}

/** An exam: of what, for whom, when, by which rules. */
export function ExamForm(props: ExamFormProps) {
  const { value, set, error } = props
  return (
    <>
      <What {...props} />
      <Whom {...props} />
      <div className="side-by-side">
        <Field id="exam-opens" label="开始（北京时间）" error={error('opensAt')}>
          {(aria) => <MinuteInput {...aria} value={value.opensAt} onChange={(opensAt) => set({ opensAt })} />}
        </Field>
        <Field id="exam-closes" label="结束（北京时间）" error={error('closesAt')}>
          {(aria) => <MinuteInput {...aria} value={value.closesAt} onChange={(closesAt) => set({ closesAt })} />}
        </Field>
      </div>
      <TimesFields times={value.times} opensAt={value.opensAt} set={(times) => set({ times })} error={error('times')} />
      <Rules {...props} />
    </>
  )
}

function What({ value, set, error, choices, fresh }: ExamFormProps) {
  const blueprints = choices.blueprints.map(({ id, title }) => ({ value: id, label: title }))
  const formals = choices.formals.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <div className="side-by-side">
      <Field
        id="exam-title"
        label="名称"
        hint="印在合格证上。"
        error={error('title')}
        count={{ used: value.title.trim().length, max: 60 }}
      >
        {(aria) => <Input {...aria} value={value.title} onChange={(event) => set({ title: event.target.value })} />}
      </Field>
      {fresh && (
        <Field id="exam-blueprint" label="组卷蓝图" error={error('blueprintId')}>
          {({ id, status }) => (
            <Select
              id={id}
              status={status}
              placeholder="请选择"
              options={blueprints}
              value={value.blueprintId || null}
              onChange={(blueprintId: string) => set({ blueprintId })}
            />
          )}
        </Field>
      )}
      <Field id="exam-kind" label="种类" hint={value.kind === 'mock' ? '不限次数，不记入档案，单位看不到成绩。' : ''}>
        {({ id }) => (
          <Select id={id} options={KINDS} value={value.kind} onChange={(kind) => set(ofKind(value, kind))} />
        )}
      </Field>
      {value.kind === 'makeup' && (
        <Field
          id="exam-makes-up"
          label="补哪一场"
          hint="没通过或没参加的人可以补考一次。只列出可以补考的：新提拔领导干部的，和蓝图事先写明可以补考的。"
          error={error('makesUpId')}
        >
          {({ id, status }) => (
            <Select
              id={id}
              status={status}
              placeholder="请选择"
              options={formals}
              value={value.makesUpId}
              onChange={(makesUpId: string) => set({ makesUpId, ...sameCategory(choices, makesUpId) })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

/** A make-up is for whom its exam was; of an exam for all, for new leaders. */
function sameCategory({ formals }: ExamFormProps['choices'], id: string): Partial<ExamFormValue> {
  const category = PLAN_CATEGORIES.find((one) => one === formals.find((formal) => formal.id === id)?.category)
  return category && category !== 'all' ? { category } : {}
}

function Whom({ value, set, error, choices }: ExamFormProps) {
  const units = choices.units.map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${name}` }))
  return (
    <div className="side-by-side">
      <Field id="exam-category" label="适用人群" error={error('category')}>
        {({ id }) => (
          <Select id={id} options={CATEGORIES} value={value.category} onChange={(category) => set({ category })} />
        )}
      </Field>
      <Field id="exam-unit" label="单位" hint="不选就是所有单位；选一个，就是它和下面的单位。" error={error('unitId')}>
        {({ id, status }) => (
          <Select
            id={id}
            status={status}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="所有单位"
            options={units}
            value={value.unitId}
            onChange={(unitId: string | undefined) => set({ unitId: unitId ?? null })}
          />
        )}
      </Field>
    </div>
  )
}

function Rules({ value: { kind, rules }, set, error }: ExamFormProps) {
  const limited = rules.leaveLimit !== null
  return (
    <fieldset className="field-set">
      <legend>规则（开考前会告诉每个人）</legend>
      {kind === 'formal' && (
        <Field id="exam-attempts" label="可以考几次" hint="取最好的一次。" error={error('rules')}>
          {(aria) => (
            <InputNumber
              {...aria}
              min={1}
              max={20}
              precision={0}
              value={rules.attempts}
              onChange={(attempts) => set({ rules: { ...rules, attempts: attempts ?? 1 } })}
            />
          )}
        </Field>
      )}
      <Checkbox
        id="exam-leave"
        checked={limited}
        onChange={(event) => set({ rules: { ...rules, leaveLimit: event.target.checked ? 5 : null } })}
      >
        离开作答页面超过规定次数就收卷
      </Checkbox>
      {limited ? (
        <Field id="exam-leave-limit" label="最多离开几次">
          {(aria) => (
            <InputNumber
              {...aria}
              min={1}
              max={100}
              precision={0}
              value={rules.leaveLimit}
              onChange={(leaveLimit) => set({ rules: { ...rules, leaveLimit: leaveLimit ?? 1 } })}
            />
          )}
        </Field>
      ) : (
        <p className="field-hint">不勾选时，离开页面只作记录并告诉本人，不影响成绩。</p>
      )}
    </fieldset>
  )
}

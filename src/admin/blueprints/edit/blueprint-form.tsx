import { Alert, Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { BlueprintBody, BlueprintSection } from '@/contract/exams/blueprint'
import { mayMakeUp } from '@/domain/exams/makeup/may-make-up'
import { CATEGORY_WORDS, PLAN_CATEGORIES, type PlanCategory } from '@/domain/study/categories'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { marksWord } from '../state-words'
import { newSection, sumsOf, type BlueprintFormValue } from './form-value'
import { SectionFields } from './section-fields'
import { useFeasibility } from './use-feasibility'
import { useLawChoices } from './use-law-choices'

const CATEGORIES = PLAN_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))

interface Props {
  value: BlueprintFormValue
  set: (part: Partial<BlueprintFormValue>) => void
  error: (field: keyof BlueprintFormValue & string) => string | null
}

/** A blueprint: what for, which parts, how it is graded; and whether the bank of now fills it. */
export function BlueprintForm({ value, set, error }: Props) {
  const { body } = value
  const laws = useLawChoices()
  const check = useFeasibility(value)
  const setBody = (part: Partial<BlueprintBody>) => set({ body: { ...body, ...part } })
  const setSection = (at: number, part: Partial<BlueprintSection>) =>
    setBody({ sections: body.sections.map((section, n) => (n === at ? { ...section, ...part } : section)) })
  return (
    <>
      <Heading value={value} set={set} error={error} />
      {body.sections.map((section, at) => (
        <SectionFields
          key={at}
          section={section}
          at={at}
          laws={laws}
          found={check.value?.sections[at] ?? null}
          change={(part) => setSection(at, part)}
          remove={
            body.sections.length > 1 ? () => setBody({ sections: body.sections.filter((_, n) => n !== at) }) : undefined
          }
        />
      ))}
      {body.sections.length < 20 && (
        <Button id="add-section" type="dashed" onClick={() => setBody({ sections: [...body.sections, newSection()] })}>
          加一部分
        </Button>
      )}
      <Grading category={value.category} body={body} setBody={setBody} />
      <Feasibility {...check} sums={sumsOf(body)} />
    </>
  )
}

const Heading = ({ value: { title, category }, set, error }: Props) => (
  <div className="side-by-side">
    <Field id="blueprint-title" label="名称" error={error('title')} count={{ used: title.trim().length, max: 60 }}>
      {(aria) => <Input {...aria} value={title} onChange={(event) => set({ title: event.target.value })} />}
    </Field>
    <Field id="blueprint-category" label="适用人群">
      {({ id }) => (
        <Select id={id} options={CATEGORIES} value={category} onChange={(next) => set({ category: next })} />
      )}
    </Field>
  </div>
)

const LINES = [
  ['minutes', '时长（分钟）', 5, 300],
  ['pass', '及格（%）', 1, 100],
  ['good', '良好（%）', 1, 100],
  ['excellent', '优秀（%）', 1, 100],
] as const

interface GradingProps extends Pick<BlueprintFormValue, 'category' | 'body'> {
  setBody: (part: Partial<BlueprintBody>) => void
}

function Grading({ category, body, setBody }: GradingProps) {
  return (
    <fieldset className="field-set">
      <legend>时长和评分</legend>
      <div className="side-by-side">
        {LINES.map(([key, label, min, max]) => (
          <Field key={key} id={`blueprint-${key}`} label={label}>
            {(aria) => (
              <InputNumber
                {...aria}
                min={min}
                max={max}
                precision={0}
                value={body[key]}
                onChange={(next) => setBody({ [key]: next ?? min })}
              />
            )}
          </Field>
        ))}
      </div>
      <Checkbox
        id="blueprint-partial"
        checked={body.partialCredit}
        onChange={(event) => setBody({ partialCredit: event.target.checked })}
      >
        多选题少选但没有选错，按比例给分
      </Checkbox>
      <Checkbox
        id="blueprint-make-up"
        checked={mayMakeUp(category, body.makeUp)}
        onChange={({ target: { checked } }) => setBody({ makeUp: makeUpSaid(category, checked) })}
      >
        正式考试没有合格的，一年内可以补考一次
      </Checkbox>
      <p className="field-hint">{makeUpHint(category, body.makeUp)}</p>
    </fieldset>
  )
}

/** What a tick writes down; nothing where the rule says the same, so that new leaders keep what it gives them. */
const makeUpSaid = (category: PlanCategory, checked: boolean): boolean | undefined => {
  if (checked) return mayMakeUp(category, undefined) ? undefined : true
  return category === 'new-leader' ? false : undefined
}

function makeUpHint(category: PlanCategory, makeUp: boolean | undefined): string {
  const hint = '发布正式考试以前定好，考前会告诉每个人。'
  if (category === 'all' && makeUp === undefined) return `没有勾选时，只有新提拔领导干部有一次补考。${hint}`
  if (makeUp === false && category === 'all')
    return `这份蓝图写明不设补考，新提拔领导干部也没有。要按规定给他们一次，请勾选后再取消。${hint}`
  if (makeUp === false && category === 'new-leader')
    return `取消勾选就是不设补考，新提拔领导干部也没有。按规定他们有一次，要给请勾选。${hint}`
  return hint
}

interface FeasibilityProps extends ReturnType<typeof useFeasibility> {
  sums: { questions: number; maxTenths: number }
}

/** Said before anything is published: what cannot be drawn, and why. */
function Feasibility({ value, problem, sums }: FeasibilityProps) {
  const title = `一张卷 ${sums.questions} 题，共 ${marksWord(sums.maxTenths)} 分`
  // Of the whole blueprint: it has no field of its own to stand at.
  const [fault] = problem?.fields ?? []
  if (problem) return <ProblemAlert problem={{ ...problem, message: fault?.message ?? problem.message }} />
  if (!value) return <Alert id="feasibility" type="info" title={`${title}。正在按题库试算……`} />
  if (value.reasons.length === 0)
    return <Alert id="feasibility" type="success" showIcon title={`${title}。现在的题库够给每个人抽卷。`} />
  return (
    <Alert
      id="feasibility"
      type="warning"
      showIcon
      title={`${title}。现在还抽不成卷，可以先保存，补齐题目以后再发布考试。`}
      description={
        <ul className="bullets">
          {value.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      }
    />
  )
}

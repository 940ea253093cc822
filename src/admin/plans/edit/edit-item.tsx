import { Button, Input, InputNumber, Select, Switch } from 'antd'
import type { Choices, PlanItemInput } from '@/contract/study/plans'
import { CREDIT_PART_WORDS, CREDIT_PARTS, ITEM_KIND_WORDS, ITEM_KINDS } from '@/domain/study/items'
import { QUESTIONS_LEAST, QUESTIONS_MOST } from '@/domain/study/plans/find-obstacles'
import { DayInput } from '../../patterns/forms/day-input'
import { Field } from '../../patterns/forms/field'
import { Hours } from './hours'
import { ofKind } from './plan-form'
import { TeachesField } from './teaches-field'

const KINDS = ITEM_KINDS.map((value) => ({ value, label: ITEM_KIND_WORDS[value] }))
const PARTS = CREDIT_PARTS.map((value) => ({ value, label: CREDIT_PART_WORDS[value] }))

interface Props {
  item: PlanItemInput
  choices: Choices
  disabled: boolean
  /** What stands in its way, as it was saved last. */
  obstacle: string | null
  /** How many different questions there are; null before it was saved. */
  families: number | null
  set: (item: PlanItemInput) => void
  move: (by: 1 | -1) => void
  remove: () => void
}

/** One item: what, when, how much credit, and how many questions prove it. */
export function EditItem(props: Props) {
  const { item, disabled, obstacle, set, move, remove } = props
  const field = (name: string) => `item-${item.id}-${name}`
  return (
    <li className="panel plan-item">
      <div className="plan-item-head">
        <Input
          id={field('title')}
          aria-label="任务名称"
          disabled={disabled}
          value={item.title}
          onChange={({ target }) => set({ ...item, title: target.value })}
        />
        <Select
          id={field('kind')}
          aria-label="任务类型"
          className="plan-kind"
          disabled={disabled}
          options={KINDS}
          value={item.kind}
          onChange={(kind) => set(ofKind(item, kind))}
        />
        {!disabled && (
          <span className="plan-item-moves">
            <Button size="small" aria-label={`${item.title}上移`} onClick={() => move(-1)}>
              ↑
            </Button>
            <Button size="small" aria-label={`${item.title}下移`} onClick={() => move(1)}>
              ↓
            </Button>
            <Button id={field('remove')} size="small" type="text" danger onClick={remove}>
              去掉
            </Button>
          </span>
        )}
      </div>
      <TeachesField {...props} id={field('teaches')} />
      <ItemNumbers {...props} field={field} />
      {obstacle && (
        <p className="plan-obstacle" role="status">
          {obstacle}
        </p>
      )}
    </li>
  )
}

function ItemNumbers({ item, disabled, families, set, field }: Props & { field: (name: string) => string }) {
  const isAsked = item.kind !== 'session' && item.kind !== 'exam'
  return (
    <div className="plan-item-numbers">
      <Days item={item} disabled={disabled} set={set} field={field} />
      <Field id={field('part')} label="计入">
        {(aria) => (
          <Select
            {...aria}
            disabled={disabled}
            options={PARTS}
            value={item.part}
            onChange={(part) => set({ ...item, part })}
          />
        )}
      </Field>
      <Field id={field('credit')} label="学时">
        {(aria) => (
          <Hours
            {...aria}
            disabled={disabled}
            tenths={item.creditTenths}
            onChange={(creditTenths) => set({ ...item, creditTenths })}
          />
        )}
      </Field>
      {isAsked && (
        <Field
          id={field('questions')}
          label="要答对几题"
          hint={families === null ? '保存后显示题库里有多少' : `题库里有 ${families} 道不同的`}
        >
          {(aria) => (
            <InputNumber
              {...aria}
              disabled={disabled}
              min={QUESTIONS_LEAST}
              max={QUESTIONS_MOST}
              precision={0}
              value={item.questions}
              onChange={(questions) => set({ ...item, questions: questions ?? QUESTIONS_LEAST })}
            />
          )}
        </Field>
      )}
      <Field id={field('required')} label="必做">
        {({ id }) => (
          <Switch
            id={id}
            disabled={disabled}
            checked={item.required}
            onChange={(required) => set({ ...item, required })}
          />
        )}
      </Field>
    </div>
  )
}

type DaysProps = Pick<Props, 'item' | 'disabled' | 'set'> & { field: (name: string) => string }

const Days = ({ item, disabled, set, field }: DaysProps) => (
  <>
    {(['opensDay', 'dueDay'] as const).map((key) => (
      <Field key={key} id={field(key)} label={key === 'opensDay' ? '开始' : '截止'}>
        {(aria) => (
          <DayInput {...aria} disabled={disabled} value={item[key]} onChange={(day) => set({ ...item, [key]: day })} />
        )}
      </Field>
    ))}
  </>
)

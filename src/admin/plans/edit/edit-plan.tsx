import { Alert, Button, Input } from 'antd'
import { PLAN_TITLE_MAX, type Choices, type PlanItemInput, type PlanView } from '@/contract/study/plans'
import { CREDIT_PART_WORDS, CREDIT_PARTS } from '@/domain/study/items'
import { SaveBar } from '../../patterns/forms/save-bar'
import { Field } from '../../patterns/forms/field'
import { newId } from '../../patterns/forms/new-id'
import { EditItem } from './edit-item'
import { Hours } from './hours'
import { emptyItem, moved } from './plan-form'
import { usePlanForm } from './use-plan-form'

interface Props {
  plan: PlanView
  choices: Choices
  put: (plan: PlanView) => void
  reload: () => void
}

/** Title, what the rule asks for, and the items in their order, each with what stands in its way. */
export function EditPlan({ plan, choices, put, reload }: Props) {
  const desk = usePlanForm(plan, put, reload)
  const { mine } = desk.form
  const closed = plan.state === 'closed'
  const setItem = (at: number, item: PlanItemInput) =>
    desk.set({ items: mine.items.map((one, n) => (n === at ? item : one)) })
  const obstacleOf = (id: string) => plan.obstacles.find(({ itemId }) => itemId === id)?.message ?? null
  return (
    <>
      <Head plan={plan} desk={desk} />
      <ol className="plan-items">
        {mine.items.map((item, at) => (
          <EditItem
            key={item.id}
            item={item}
            choices={choices}
            disabled={closed}
            obstacle={obstacleOf(item.id)}
            families={plan.items.find(({ id }) => id === item.id)?.families ?? null}
            set={(changed) => setItem(at, changed)}
            move={(by) => desk.set({ items: moved(mine.items, at, by) })}
            remove={() => desk.set({ items: mine.items.filter((_, n) => n !== at) })}
          />
        ))}
      </ol>
      <Dropped plan={plan} />
      {!closed && (
        <div className="panel stack">
          <div>
            <Button id="add-item" onClick={() => desk.set({ items: [...mine.items, emptyItem(newId(), plan.year)] })}>
              添加任务
            </Button>
          </div>
          <SaveBar id="plan" verb="保存" desk={desk} />
        </div>
      )}
    </>
  )
}

/** Its name, and what the rule asks for. */
function Head({ plan, desk }: { plan: PlanView; desk: ReturnType<typeof usePlanForm> }) {
  const { mine } = desk.form
  const closed = plan.state === 'closed'
  const whole = plan.obstacles.filter(({ itemId }) => itemId === null)
  return (
    <div className="panel stack">
      <Field id="plan-title" label="计划名称" count={{ used: mine.title.trim().length, max: PLAN_TITLE_MAX }}>
        {(aria) => (
          <Input
            {...aria}
            disabled={closed}
            value={mine.title}
            onChange={({ target }) => desk.set({ title: target.value })}
          />
        )}
      </Field>
      <div className="plan-targets">
        {CREDIT_PARTS.map((part) => (
          <Field key={part} id={`target-${part}`} label={`${CREDIT_PART_WORDS[part]}要求学时`}>
            {(aria) => (
              <Hours
                {...aria}
                disabled={closed}
                tenths={mine.targets[part]}
                onChange={(tenths) => desk.set({ targets: { ...mine.targets, [part]: tenths } })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="quiet">不要求学时就写 0。年中加入的人按剩下的天数折算，折到半个学时。</p>
      {whole.map(({ message }) => (
        <Alert key={message} type="warning" showIcon title={message} />
      ))}
    </div>
  )
}

/** What was taken out after publishing. */
function Dropped({ plan }: { plan: PlanView }) {
  const dropped = plan.items.filter((item) => item.dropped)
  if (dropped.length === 0) return null
  return (
    <div className="panel stack">
      <h2>撤下的任务</h2>
      <p className="quiet">不再要求任何人；撤下以前做过的仍然算数。</p>
      <ul className="bullets">
        {dropped.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </div>
  )
}

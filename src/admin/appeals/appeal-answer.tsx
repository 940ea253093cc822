import { Alert, App, Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { answerAppeal, type DeskAppeal } from '@/contract/exams/desk-after'
import type { Problem } from '@/contract/problem'
import { Field } from '../patterns/forms/field'
import { LeaveGuard } from '../patterns/forms/leave-guard'
import { useKeptForm } from '../patterns/forms/use-kept-form'
import { ProblemAlert } from '../patterns/problem-alert'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { usePerson } from '../shell/session'

interface Props {
  appeal: DeskAppeal
  put: (appeal: DeskAppeal) => void
  reload: () => Promise<void>
}

interface Written {
  answer: string
  kind: 'kept' | 'void' | 'accept'
  letters: string[]
  others: boolean
}

const EMPTY: Written = { answer: '', kind: 'kept', letters: [], others: true }
const [MIN, MAX] = [5, 1000]

const CHOICES = [
  { value: 'kept', label: '题目没有错，维持原题' },
  { value: 'void', label: '题目作废，这场考试里抽到它的人都得满分' },
  { value: 'accept', label: '另外认可一些选项，选了它们的也算对' },
]

/** How the question was settled; or, while nobody has answered, the form for it. */
export function AppealAnswer(props: Props) {
  return (
    <div className="panel stack">
      {props.appeal.fix && <Fix appeal={props.appeal} />}
      {props.appeal.state === 'open' ? <Form {...props} /> : <Answered appeal={props.appeal} />}
    </div>
  )
}

function Fix({ appeal: { fix } }: { appeal: DeskAppeal }) {
  if (!fix) return null
  const what = fix.fix === 'void' ? '这道题已作废，抽到的人都得满分' : `这道题另外认可 ${fix.letters ?? ''}`
  const how = fix.done ? '所有试卷都已重新评分。' : '正在给所有试卷重新评分，几分钟内完成。'
  return <Alert id="fix" type={fix.done ? 'success' : 'info'} showIcon title={`${what}（${when(fix.at)}）。${how}`} />
}

function Answered({ appeal }: { appeal: DeskAppeal }) {
  return (
    <>
      <h2>我们的答复</h2>
      <p className="as-written">{appeal.answer}</p>
      <p className="field-hint">{`${appeal.answeredBy ?? '同事'}于 ${appeal.answeredAt ? when(appeal.answeredAt) : ''} 答复，考生在成绩页看得到。`}</p>
    </>
  )
}

const wrongOf = ({ answer }: Written): string | null => {
  const { length } = answer.trim()
  return length < MIN ? `请至少写 ${MIN} 个字。` : length > MAX ? `最多 ${MAX} 字。` : null
}

function useAppealForm({ appeal, put, reload }: Props) {
  const { message } = App.useApp()
  const form = useKeptForm<Written>(usePerson().id, `appeal:${appeal.id}`, { mark: 'open', value: EMPTY })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const noLetters = form.mine.kind === 'accept' && form.mine.letters.length === 0
  const send = async () => {
    setTried(true)
    const { answer, kind, letters, others } = form.latest()
    if (wrongOf(form.latest()) || noLetters) return
    setBusy(true)
    const decision = kind === 'accept' ? { kind, letters: [...letters].sort().join('') } : { kind }
    const result = await api(answerAppeal, { id: appeal.id, answer: answer.trim(), others, decision })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) {
      form.discard()
      put(result.value)
      void message.success(kind === 'kept' ? '已答复。' : '已答复，正在给所有试卷重新评分。')
    } else if (result.problem.code === 'stale') await reload()
  }
  return { form, tried, busy, problem, noLetters, send }
}

function Form(props: Props) {
  const { appeal } = props
  const { form, tried, busy, problem, noLetters, send } = useAppealForm(props)
  const { mine, edit } = form
  const set = (part: Partial<Written>) => edit((old) => ({ ...old, ...part }))
  return (
    <>
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
      {form.restored && form.dirty && (
        <Alert
          type="info"
          showIcon
          title="已恢复没有发出的答复。"
          action={<Button onClick={form.discard}>放弃</Button>}
        />
      )}
      <Decision appeal={appeal} mine={mine} set={set} noLetters={tried && noLetters} />
      <Field
        id="appeal-answer"
        label="答复"
        hint="考生在成绩页看到；不会写是谁申诉的。"
        error={tried ? wrongOf(mine) : null}
        count={{ used: mine.answer.trim().length, max: MAX }}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 6, maxRows: 16 }}
            value={mine.answer}
            onChange={(event) => set({ answer: event.target.value })}
          />
        )}
      </Field>
      {appeal.others > 0 && (
        <Checkbox id="appeal-others" checked={mine.others} onChange={(event) => set({ others: event.target.checked })}>
          {`同时答复另外 ${appeal.others} 位对这道题的申诉`}
        </Checkbox>
      )}
      {mine.kind !== 'kept' && (
        <p className="field-hint">{`发出后，这场考试的 ${appeal.papers} 份试卷会重新评分，只会加分，合格证随之更新；每次评分都留在记录里。`}</p>
      )}
      {problem && <ProblemAlert problem={problem} />}
      <div>
        <Button id="send-appeal" type="primary" loading={busy} onClick={() => void send()}>
          发出答复
        </Button>
      </div>
    </>
  )
}

interface DecisionProps {
  appeal: DeskAppeal
  mine: Written
  set: (part: Partial<Written>) => void
  noLetters: boolean
}

/** What becomes of the question, for everybody who had it. */
const Decision = ({ appeal, mine, set, noLetters }: DecisionProps) => (
  <>
    <fieldset className="field">
      <legend>怎么处理</legend>
      <Radio.Group
        id="decision"
        className="appeal-choices"
        options={CHOICES}
        value={mine.kind}
        onChange={(event) => set({ kind: event.target.value as Written['kind'] })}
      />
    </fieldset>
    {mine.kind === 'accept' && (
      <fieldset className="field">
        <legend>{appeal.question.kind === 'multiple' ? '认可哪一组选项（合在一起才算对）' : '认可哪些选项'}</legend>
        <Checkbox.Group
          options={appeal.question.options.map(({ letter, text }) => ({
            value: letter,
            label: `${letter}. ${text}`,
          }))}
          value={mine.letters}
          onChange={(letters) => set({ letters })}
        />
        {noLetters && <p className="field-error">请至少选一个选项。</p>}
      </fieldset>
    )}
  </>
)

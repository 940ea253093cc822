import { Input, Select } from 'antd'
import { QUESTION_TOPICS } from '@/contract/practice/question'
import type { Choices, PlanItemInput } from '@/contract/study/plans'
import { questionTopicWord } from '@/domain/practice/question-words'
import { beijingMoment } from '@/domain/time/beijing-clock'
import { Field } from '../../patterns/forms/field'

const TOPICS = QUESTION_TOPICS.map((value) => ({ value, label: questionTopicWord(value) }))

type Teaches = PlanItemInput['teaches']

interface Props {
  id: string
  item: PlanItemInput
  choices: Choices
  disabled: boolean
  set: (item: PlanItemInput) => void
}

const chapterKey = ({ handbookId, chapterId }: Teaches) =>
  handbookId && chapterId ? `${handbookId} ${chapterId}` : null

function chaptersOf({ handbooks }: Choices) {
  return handbooks.map(({ id, title, chapters }) => ({
    label: title,
    options: chapters.map((chapter) => ({ value: `${id} ${chapter.id}`, label: chapter.title })),
  }))
}

const named = (list: readonly { id: string; title: string }[]) =>
  list.map(({ id, title }) => ({ value: id, label: title }))

/** Articles as they are cited, one after the other. */
const wordsOf = (text: string): string[] => text.split(/[\s、，,;；]+/).filter(Boolean)

/** What the item teaches: its questions come from there. */
export function TeachesField({ id, item, choices, disabled, set }: Props) {
  const { kind, teaches } = item
  const put = (changed: Teaches) => set({ ...item, teaches: changed })
  const one = (
    label: string,
    options: object[],
    value: string | null | undefined,
    choose: (value: string) => Teaches,
  ) => (
    <Field id={id} label={label}>
      {(aria) => (
        <Select
          {...aria}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={disabled}
          placeholder="还没有选定"
          options={options}
          value={value ?? null}
          onChange={(chosen: string | null) => chosen && put(choose(chosen))}
        />
      )}
    </Field>
  )
  if (kind === 'episode')
    return one('哪一期节目', named(choices.episodes), teaches.episodeId, (episodeId) => ({ episodeId }))
  if (kind === 'session') return <Sessions {...{ id, teaches, choices, disabled, put }} />
  if (kind === 'exam') return one('哪一场考试', named(choices.exams), teaches.examId, (examId) => ({ examId }))
  if (kind === 'handbook')
    return one('手册的哪一章', chaptersOf(choices), chapterKey(teaches), (key) => {
      const [handbookId, chapterId] = key.split(' ') as [string, string]
      return { handbookId, chapterId }
    })
  return <Questions id={id} teaches={teaches} disabled={disabled} put={put} />
}

interface SessionsProps {
  id: string
  teaches: Teaches
  choices: Choices
  disabled: boolean
  put: (teaches: Teaches) => void
}

/** What may be chosen, and what is chosen, however it stands with it by now; dates are told apart by when they are. */
function sessionOptions({ sessions }: Choices, chosen: readonly string[]) {
  const known = sessions
    .filter(({ id, offered }) => offered || chosen.includes(id))
    .map(({ id, startsAt, title, cancelled }) => ({
      value: id,
      label: `${beijingMoment(startsAt)} ${title}${cancelled ? '（已取消）' : ''}`,
    }))
  const gone = chosen.filter((id) => sessions.every((session) => session.id !== id))
  return [...known, ...gone.map((value) => ({ value, label: '这一场已经没有了' }))]
}

/** The dates of a session. */
function Sessions({ id, teaches, choices, disabled, put }: SessionsProps) {
  const options = sessionOptions(choices, teaches.sessionIds ?? [])
  return (
    <Field id={id} label="哪一场线下实战" hint="办几场的可以都选上，参加任何一场就算完成。">
      {(aria) => (
        <Select
          {...aria}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          disabled={disabled}
          placeholder="还没有选定"
          options={options}
          value={teaches.sessionIds ?? []}
          onChange={(sessionIds: string[]) => put({ sessionIds })}
        />
      )}
    </Field>
  )
}

interface QuestionsProps {
  id: string
  teaches: Teaches
  disabled: boolean
  put: (teaches: Teaches) => void
}

/** Topics, and articles or whole laws that a question has to cite. */
function Questions({ id, teaches, disabled, put }: QuestionsProps) {
  return (
    <div className="two">
      <Field id={id} label="考哪些话题">
        {(aria) => (
          <Select
            {...aria}
            mode="multiple"
            disabled={disabled}
            placeholder="可以选几个"
            options={TOPICS}
            value={teaches.topics ?? []}
            onChange={(topics) => put({ ...teaches, topics })}
          />
        )}
      </Field>
      <Field
        id={`${id}-articles`}
        label="或者引用哪些法律、条文的题"
        hint="写编号，用空格隔开：civil-code:296，整部法律写 civil-code"
      >
        {(aria) => (
          <Input
            {...aria}
            disabled={disabled}
            defaultValue={(teaches.articles ?? []).join(' ')}
            onBlur={({ target }) => put({ ...teaches, articles: wordsOf(target.value) })}
          />
        )}
      </Field>
    </div>
  )
}

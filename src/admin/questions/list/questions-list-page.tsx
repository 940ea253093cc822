import { Button, Input, Select } from 'antd'
import { Link, useNavigate } from 'react-router-dom'
import { DOUBTS, QUESTION_STATES } from '@/contract/console/console-questions'
import { QUESTION_KINDS, QUESTION_TOPICS } from '@/contract/practice/question'
import { QUESTION_STATE_WORDS } from '@/domain/practice/question-states'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import { ListPage } from '../../patterns/list-page'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { useBackHere } from '../../patterns/address/way-back'
import '../questions.css'
import { ExportButton } from '../export/export-button'
import { doubtWord } from '../words'
import { questionColumns } from './columns'
import { useQuestionPages } from './use-question-pages'

const options = <T extends string>(codes: readonly T[], word: (code: T) => string) =>
  codes.map((value) => ({ value, label: word(value) }))
const TOPICS = options(QUESTION_TOPICS, questionTopicWord)
const KINDS = options(QUESTION_KINDS, questionKindWord)
const STATES = options(QUESTION_STATES, (state) => QUESTION_STATE_WORDS[state])
const DOUBT_CHOICES = [{ value: 'any', label: '全部待复核' }, ...options(DOUBTS, doubtWord)]
/** As `ImportMark` of the contract: what else stands in the address is left aside. */
const IMPORT_MARK = /^[0-9a-f]{16}$/
const known = <T extends string>(codes: readonly T[], value: string): T | undefined =>
  codes.find((code) => code === value)

/** The bank: found by words and narrowed by topic, kind and state; what needs a second look can stand alone. */
export function QuestionsListPage() {
  const navigate = useNavigate()
  const here = useBackHere('题库')
  const { values, set, clear, any } = useAddressFilters(['words', 'topic', 'kind', 'state', 'doubt', 'imported'])
  const topic = known(QUESTION_TOPICS, values.topic)
  const kind = known(QUESTION_KINDS, values.kind)
  const state = known(QUESTION_STATES, values.state)
  const doubt = known(['any', ...DOUBTS] as const, values.doubt)
  const filter = {
    ...(values.words && { words: values.words.slice(0, 60) }),
    ...(topic && { topic }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(doubt && { doubt }),
    ...(IMPORT_MARK.test(values.imported) && { imported: values.imported }),
  }
  const { rows, total, problem, loading, reload, more } = useQuestionPages(filter)
  return (
    <ListPage
      title="题库"
      note={`最近改动的在最前。${total === null ? '' : `共 ${total} 道。`}`}
      actions={
        <>
          <Link to="/questions/statistics">
            <Button id="open-statistics">统计</Button>
          </Link>
          <Link to="/questions/reports">
            <Button id="open-reports">题目报告</Button>
          </Link>
          <ExportButton filter={filter} />
          <Link to="/questions/import">
            <Button id="open-import">导入</Button>
          </Link>
          <Link to="/questions/new">
            <Button id="new-question" type="primary">
              新建题目
            </Button>
          </Link>
        </>
      }
      filters={<Filters values={values} set={set} chosen={{ topic, kind, state, doubt }} />}
      clearFilters={any ? clear : undefined}
      columns={questionColumns(here)}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={reload}
      empty="题库还是空的，先新建一道题，或者导入一份题库。"
      openRow={({ id }) => void navigate(`/questions/${id}`, { state: here })}
      more={
        more && (
          <Button id="more" loading={loading} onClick={more}>
            看后面的
          </Button>
        )
      }
    />
  )
}

type Choice = 'topic' | 'kind' | 'state' | 'doubt'
type Key = Choice | 'words' | 'imported'

interface FiltersProps {
  values: Record<Key, string>
  chosen: Record<Choice, string | undefined>
  set: (key: Key, value: string) => void
}

const CHOICES: readonly {
  key: Choice
  label: string
  options: { value: string; label: string }[]
}[] = [
  { key: 'topic', label: '话题', options: TOPICS },
  { key: 'kind', label: '题型', options: KINDS },
  { key: 'state', label: '状态', options: STATES },
  { key: 'doubt', label: '待复核', options: DOUBT_CHOICES },
]

function Filters({ values, chosen, set }: FiltersProps) {
  return (
    <>
      <Input.Search
        id="filter-words"
        aria-label="按题目里的字查找"
        className="filter-text"
        allowClear
        placeholder="题干、案例、选项里的字"
        defaultValue={values.words}
        onSearch={(words) => set('words', words.trim())}
      />
      {CHOICES.map(({ key, label, options: choices }) => (
        <Select
          key={key}
          id={`filter-${key}`}
          aria-label={`按${label}筛选`}
          className="filter"
          allowClear
          placeholder={key === 'doubt' ? '不论待复核' : `全部${label}`}
          options={choices}
          value={chosen[key]}
          onChange={(value?: string) => set(key, value ?? '')}
        />
      ))}
      {values.imported && (
        <Button id="filter-imported" type="primary" aria-pressed onClick={() => set('imported', '')}>
          只看一次导入的
        </Button>
      )}
    </>
  )
}

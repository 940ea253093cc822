import { Button, Input } from 'antd'
import { useNavigate } from 'react-router-dom'
import { DOUBTS, QUESTION_STATES, QUESTION_USES } from '@/contract/console/console-questions'
import { QUESTION_KINDS, QUESTION_TOPICS } from '@/contract/practice/question'
import { QUESTION_STATE_WORDS } from '@/domain/practice/question-states'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import { LinkButton } from '../../patterns/rows/link-button'
import { FilterSelect } from '../../patterns/address/filter-select'
import { ListPage } from '../../patterns/list-page'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { useBackHere } from '../../patterns/address/way-back'
import { MoreButton } from '../../patterns/rows/more-button'
import '../questions.css'
import { QuestionsExport } from '../export/export-button'
import { doubtWord, purposeWord } from '../words'
import { questionColumns } from './columns'
import { useQuestionPages } from './use-question-pages'

const options = <T extends string>(codes: readonly T[], word: (code: T) => string) =>
  codes.map((value) => ({ value, label: word(value) }))
const TOPICS = options(QUESTION_TOPICS, questionTopicWord)
const KINDS = options(QUESTION_KINDS, questionKindWord)
const STATES = options(QUESTION_STATES, (state) => QUESTION_STATE_WORDS[state])
const DOUBT_CHOICES = [{ value: 'any', label: '全部待复核' }, ...options(DOUBTS, doubtWord)]
const USES = options(QUESTION_USES, (use) => purposeWord(use === 'exam-only'))
/** As `ImportMark` of the contract: what else stands in the address is left aside. */
const IMPORT_MARK = /^[0-9a-f]{16}$/
const known = <T extends string>(codes: readonly T[], value: string): T | undefined =>
  codes.find((code) => code === value)

/** What the bank is narrowed by, as the address has it; what else stands there is left aside. */
function useBankFilter() {
  const filters = useAddressFilters<Key>(['words', 'topic', 'kind', 'state', 'doubt', 'use', 'imported'])
  const { values } = filters
  const topic = known(QUESTION_TOPICS, values.topic)
  const kind = known(QUESTION_KINDS, values.kind)
  const state = known(QUESTION_STATES, values.state)
  const doubt = known(['any', ...DOUBTS] as const, values.doubt)
  const use = known(QUESTION_USES, values.use)
  const filter = {
    ...(values.words && { words: values.words.slice(0, 60) }),
    ...(topic && { topic }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(doubt && { doubt }),
    ...(use && { use }),
    ...(IMPORT_MARK.test(values.imported) && { imported: values.imported }),
  }
  return { filters, filter }
}

/** The bank: found by words and narrowed by topic, kind and state; what needs a second look can stand alone. */
export function QuestionsListPage() {
  const navigate = useNavigate()
  const here = useBackHere('题库')
  const { filters, filter } = useBankFilter()
  const { rows, total, problem, loading, reload, more } = useQuestionPages(filter)
  return (
    <ListPage
      title="题库"
      note={`最近改动的在最前。${total === null ? '' : `共 ${total} 道。`}`}
      actions={
        <>
          <LinkButton id="open-statistics" to="/questions/statistics">
            统计
          </LinkButton>
          <LinkButton id="open-reports" to="/questions/reports">
            题目报告
          </LinkButton>
          <QuestionsExport filter={filter} />
          <LinkButton id="open-import" to="/questions/import">
            导入
          </LinkButton>
          <LinkButton id="new-question" to="/questions/new" primary>
            新建题目
          </LinkButton>
        </>
      }
      filters={<Filters filters={filters} />}
      clearFilters={filters.clearFilters}
      columns={questionColumns(here)}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={reload}
      empty="题库还是空的，先新建一道题，或者导入一份题库。"
      openRow={({ id }) => void navigate(`/questions/${id}`, { state: here })}
      more={<MoreButton more={more} loading={loading} />}
    />
  )
}

type Key = 'words' | 'topic' | 'kind' | 'state' | 'doubt' | 'use' | 'imported'

function Filters({ filters }: { filters: ReturnType<typeof useAddressFilters<Key>> }) {
  const { values, set } = filters
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
      <FilterSelect of="topic" filters={filters} label="按话题筛选" all="全部话题" options={TOPICS} />
      <FilterSelect of="kind" filters={filters} label="按题型筛选" all="全部题型" options={KINDS} />
      <FilterSelect of="state" filters={filters} label="按状态筛选" all="全部状态" options={STATES} />
      <FilterSelect of="doubt" filters={filters} label="按待复核筛选" all="不论待复核" options={DOUBT_CHOICES} />
      <FilterSelect of="use" filters={filters} label="按用途筛选" all="不论用途" options={USES} />
      {values.imported && (
        <Button id="filter-imported" type="primary" aria-pressed onClick={() => set('imported', '')}>
          只看一次导入的
        </Button>
      )}
    </>
  )
}

import { Link } from 'react-router-dom'
import { getBankStatistics, type BankStatistics, type WeekView } from '@/contract/console/question-statistics'
import { DIFFICULTY_WORDS } from '@/domain/practice/bank/bank-sheet'
import { MEASURED_FROM } from '@/domain/practice/figures/statistics'
import { BarChart } from '../../patterns/charts/bar-chart'
import { roundAbove } from '../../patterns/charts/round-above'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../questions.css'
import { percentWord } from '../words'
import './statistics.css'
import { TopicTable } from './topic-table'
import { isNamedWeek, weekBars, weekWord } from './week-bars'

/** The bank as a whole: what it covers, how hard it is, how much it is used, and which questions teach nobody anything. */
export function BankStatisticsPage() {
  const { value: bank, problem, reload } = useLoad(() => api(getBankStatistics, {}), '')
  return (
    <section className="page">
      <PageHead
        title="题库统计"
        back={{ to: '/questions', label: '题库' }}
        note="每个人每道题只算第一次作答；不足 10 人的不显示，这里没有任何个人的数字。"
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!bank && !problem && <Loading />}
      {bank && (
        <>
          <section className="panel" aria-label="每周作答">
            <AnswersByWeek weeks={bank.weeks} />
          </section>
          <section className="panel bank-charts" aria-label="难度分布">
            <Spread title="编辑定的难度" counts={bank.difficulty.rated} />
            <Spread title={`满 ${MEASURED_FROM} 人作答后测出的难度`} counts={bank.difficulty.measured} />
          </section>
          <div className="bank-charts">
            <Extremes id="nobody" title="几乎没人答对" hint="请核对答案和题干。" questions={bank.nobodyRight} />
            <Extremes
              id="everybody"
              title="几乎人人答对"
              hint="可以换更像真的干扰项。"
              questions={bank.everybodyRight}
            />
          </div>
          <section className="stack" aria-labelledby="bank-topics">
            <h2 id="bank-topics">话题和状态</h2>
            <TopicTable topics={bank.topics} />
          </section>
        </>
      )}
    </section>
  )
}

export function answersSentence(weeks: readonly WeekView[]): string {
  const told = weeks.filter(({ answers }) => answers !== null)
  if (told.length === 0) return '近半年还没有哪一周满 10 次作答。'
  const most = told.reduce((a, b) => ((b.answers ?? 0) > (a.answers ?? 0) ? b : a))
  return `近半年作答最多的是 ${weekWord(most.week)} 那一周，${most.answers} 次。`
}

const AnswersByWeek = ({ weeks }: Pick<BankStatistics, 'weeks'>) => (
  <BarChart
    title="每周首次作答"
    sentence={answersSentence(weeks)}
    bars={weekBars(weeks, ({ answers }) => answers)}
    columns={['那一周的周一', '作答']}
    say={(value) => (value === null ? '不足 10 次' : `${value} 次`)}
    top={roundAbove(Math.max(...weeks.map(({ answers }) => answers ?? 0), 10))}
    labelled={isNamedWeek(weeks)}
  />
)

function Spread({ title, counts }: { title: string; counts: readonly number[] }) {
  const all = counts.reduce((a, b) => a + b, 0)
  const most = Math.max(...counts)
  const sentence =
    all === 0 ? '还没有。' : `共 ${all} 道，最多的是“${DIFFICULTY_WORDS[counts.indexOf(most)]}”，${most} 道。`
  return (
    <BarChart
      title={title}
      sentence={sentence}
      bars={DIFFICULTY_WORDS.map((label, at) => ({ key: label, label, value: counts[at] ?? 0 }))}
      columns={['难度', '题数']}
      say={(value) => `${value ?? 0} 道`}
      top={roundAbove(Math.max(most, 5))}
      width={420}
    />
  )
}

interface ExtremesProps {
  id: string
  title: string
  hint: string
  questions: BankStatistics['nobodyRight']
}

function Extremes({ id, title, hint, questions }: ExtremesProps) {
  return (
    <section className="panel stack" aria-labelledby={`bank-${id}`}>
      <h2 id={`bank-${id}`}>{title}</h2>
      {questions.length === 0 ? (
        <p className="quiet">满 20 人作答的题里没有这样的。</p>
      ) : (
        <>
          <p className="quiet">{hint}</p>
          <ul className="bank-list">
            {questions.map(({ id: question, stem, answers, right }) => (
              <li key={question}>
                <Link className="first-lines" to={`/questions/${question}`}>
                  {stem}
                </Link>
                <span className="figures">{`${percentWord(right)}，${answers} 人`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

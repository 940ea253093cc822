import { getQuestionWeeks, type WeekView } from '@/contract/console/question-statistics'
import { BarChart } from '../../patterns/charts/bar-chart'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { percentWord } from '../words'
import { isNamedWeek, weekBars, weekWord } from './week-bars'

/** From the first to the last week that may be told. */
export function rightSentence(weeks: readonly WeekView[]): string {
  const told = weeks.filter(({ right }) => right !== null)
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last) return '近半年还没有哪一周满 10 人作答。'
  if (first === last) return `只有 ${weekWord(first.week)} 那一周满 10 人，答对 ${percentWord(first.right)}。`
  return `从 ${weekWord(first.week)} 那一周的 ${percentWord(first.right)} 到 ${weekWord(last.week)} 那一周的 ${percentWord(last.right)}。`
}

/** The share that was right, week after week: whether a question has gone round, or was changed for the better. */
export function RightByWeek({ id }: { id: string }) {
  const { value, problem, reload } = useLoad(() => api(getQuestionWeeks, { id }), id)
  if (problem) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!value) return null
  return (
    <BarChart
      title="每周答对的比例"
      sentence={rightSentence(value.weeks)}
      bars={weekBars(value.weeks, ({ right }) => right)}
      columns={['那一周的周一', '答对']}
      say={percentWord}
      top={1}
      labelled={isNamedWeek(value.weeks)}
    />
  )
}

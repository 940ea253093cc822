import { Descriptions } from 'antd'
import type { DeskExam } from '@/contract/exams/desk'
import { mayMakeUp } from '@/domain/exams/makeup/may-make-up'
import { questionKindWord } from '@/domain/practice/question-words'
import { CATEGORY_WORDS, type PlanCategory } from '@/domain/study/categories'
import { when } from '../../patterns/words/when'

const leaveWords = (limit: number | null) =>
  limit === null ? '只作记录，不影响成绩' : `超过 ${limit} 次收卷，开考前已说明`

const attemptsWord = (attempts: number): string => {
  if (attempts === 0) return '不限次数'
  return attempts === 1 ? '1 次' : `${attempts} 次，取最好的一次`
}

/** A part called what its questions are is not named twice. */
const partWord = (title: string, kind: string): string =>
  title === questionKindWord(kind) ? title : `${title}：${questionKindWord(kind)}`

const makeUpWords = ({ category, blueprint: { makeUp } }: DeskExam): string => {
  if (category === 'all' && makeUp === undefined) return '新提拔领导干部一年内可以补考一次，其他人不补考'
  return mayMakeUp(category, makeUp) ? '一年内可以补考一次' : '不补考'
}

/** What a published exam is; none of it changes any more. */
export function ExamFacts({ exam }: { exam: DeskExam }) {
  const { blueprint, rules, times } = exam
  const whom = CATEGORY_WORDS[exam.category as PlanCategory] ?? exam.category
  const rows: [string, string][] = [
    ['谁来考', `${whom}${exam.unitName ? ` · ${exam.unitName}及下属单位` : ' · 所有单位'}`],
    ['开始', when(exam.opensAt)],
    ['结束', when(exam.closesAt)],
    ['时长', `${blueprint.minutes} 分钟`],
    ['可以考', attemptsWord(rules.attempts)],
    ['评分', `及格 ${blueprint.pass}%，良好 ${blueprint.good}%，优秀 ${blueprint.excellent}%`],
    ['离开页面', leaveWords(rules.leaveLimit)],
    ...(exam.kind === 'formal' ? [['没有合格的', makeUpWords(exam)] as [string, string]] : []),
    ...(exam.makesUpTitle ? [['补考', exam.makesUpTitle] as [string, string]] : []),
  ]
  return (
    <div className="panel stack">
      <Descriptions
        column={2}
        items={rows.map(([label, children]) => ({ key: label, label, children }))}
        size="small"
      />
      <h2>试卷</h2>
      <ul className="bullets">
        {blueprint.sections.map(({ title, kind, count, marksTenths }, at) => (
          <li key={at}>{`${partWord(title, kind)} ${count} 道，每道 ${marksTenths / 10} 分`}</li>
        ))}
      </ul>
      {times.length > 0 && (
        <>
          <h2>考试时间</h2>
          <ul className="bullets figures">
            {times.map(({ startsAt, seats, taken }) => (
              <li key={startsAt}>{`${when(startsAt)}：${seats} 个名额，已选 ${taken} 人`}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

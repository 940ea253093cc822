import type { ConsoleQuestion } from '@/contract/console/console-questions'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { difficultySentence, discriminationSentence } from '@/domain/practice/figures/say-statistics'
import { difficultyWord, percentWord } from '../words'
import { OptionShares } from './option-shares'
import { RightByWeek } from './right-by-week'
import './statistics.css'

interface Props extends Pick<ConsoleQuestion, 'id' | 'statistics'> {
  /** The version that people were asked. */
  body: QuestionDraft | undefined
}

/** How it is answered, over first answers only; nothing below ten people. */
export function StatisticsPanel({ id, statistics, body }: Props) {
  return (
    <section className="panel stack" aria-labelledby="question-statistics">
      <h2 id="question-statistics">作答情况</h2>
      {statistics && body ? (
        <>
          <Figures statistics={statistics} rating={body.difficulty ?? 3} />
          <OptionShares body={body} shares={statistics.shares} />
          <RightByWeek id={id} />
        </>
      ) : (
        <p className="quiet">满 10 人作答后显示，每个人只算第一次，看不到是谁答的。</p>
      )}
    </section>
  )
}

interface FiguresProps {
  statistics: NonNullable<Props['statistics']>
  /** The editor's. */
  rating: number
}

function Figures({ statistics: { answers, right, discrimination, rating: elo }, rating }: FiguresProps) {
  return (
    <dl className="question-figures">
      <Figure word="作答人数" value={answers} means="每个人只算第一次。" />
      <Figure word="答对" value={percentWord(right)} />
      <Figure
        word="区分度"
        value={discrimination === null ? '—' : discrimination.toFixed(2)}
        means={discriminationSentence(discrimination)}
      />
      <Figure
        word="难度"
        value={`${difficultyWord(rating)} · ${Math.round(elo)}`}
        means={difficultySentence(elo, answers, rating)}
      />
    </dl>
  )
}

function Figure({ word, value, means }: { word: string; value: string | number; means?: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <span className="question-figure">{value}</span>
        {means && <span className="quiet">{means}</span>}
      </dd>
    </div>
  )
}

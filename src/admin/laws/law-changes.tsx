import { listLawChanges, type ArticleChange } from '@/contract/console/law/console-laws'
import { TextDifference } from '../patterns/difference/text-difference'
import '../episodes/episodes.css'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { ProblemAlert } from '../patterns/problem-alert'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'

/** What a wording changed against the one before it, article by article. */
export function LawChanges({ lawId, version }: { lawId: string; version: number }) {
  const load = () => api(listLawChanges, { lawId, version: String(version) })
  const { value, problem, reload } = useLoad(load, `${lawId} ${version}`)
  if (problem) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!value) return <Loading />
  const { before, changes } = value
  if (changes.length === 0)
    return (
      <div className="panel">
        <Nothing>{before === null ? '这是最早导入的版本，没有可以比较的。' : `条文与第 ${before} 版相同。`}</Nothing>
      </div>
    )
  return (
    <section aria-labelledby="law-changes-title">
      <h2 id="law-changes-title">{`与第 ${before} 版相比，${changes.length} 条不同`}</h2>
      <ul className="law-changes">
        {changes.map((change) => (
          <OneChange key={change.number} change={change} />
        ))}
      </ul>
    </section>
  )
}

const wordOf = ({ was, is }: ArticleChange) => {
  if (was === null) return { tone: 'good', word: '新增' } as const
  return is === null ? ({ tone: 'stopped', word: '删去' } as const) : ({ tone: 'waiting', word: '改动' } as const)
}

function OneChange({ change }: { change: ArticleChange }) {
  const { label, was, is, questions, episodes } = change
  const { tone, word } = wordOf(change)
  return (
    <li className="panel">
      <h3>
        {label} <StateTag tone={tone}>{word}</StateTag>
        {questions + episodes > 0 && (
          <span className="quiet">{`引用它的有 ${questions} 道题、${episodes} 期节目`}</span>
        )}
      </h3>
      <TextDifference before={was ?? ''} after={is ?? ''} names={['原来', '现在']} />
    </li>
  )
}

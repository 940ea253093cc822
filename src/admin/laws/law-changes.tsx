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
        <Nothing>
          {before === null ? '这是最早导入的版本，与随程序发布的索引没有不同。' : `条文与第 ${before} 版相同。`}
        </Nothing>
      </div>
    )
  return (
    <section aria-labelledby="law-changes-title">
      <h2 id="law-changes-title">
        {`与${before === null ? '随程序发布的索引' : `第 ${before} 版`}相比，${changes.length} 条不同`}
      </h2>
      <ul className="law-changes">
        {changes.map((change) => (
          <OneChange key={change.number} change={change} />
        ))}
      </ul>
    </section>
  )
}

const WORDS = {
  added: { tone: 'good', word: '新增' },
  gone: { tone: 'stopped', word: '删去' },
  changed: { tone: 'waiting', word: '改动' },
} as const

/** The index has no texts to compare with. */
const isOnlyIndexed = ({ what, was }: ArticleChange) => what !== 'added' && was === null

function OneChange({ change }: { change: ArticleChange }) {
  const { label, what, was, is, questions, episodes } = change
  const { tone, word } = WORDS[what]
  return (
    <li className="panel">
      <h3>
        {label} <StateTag tone={tone}>{word}</StateTag>
        {questions + episodes > 0 && (
          <span className="quiet">{`引用它的有 ${questions} 道题、${episodes} 期节目`}</span>
        )}
      </h3>
      {isOnlyIndexed(change) ? (
        <>
          <p className="quiet">以前只有校验码，没有原文可以对照，请以官方公布的文本为准。</p>
          {is !== null && <p className="law-text">{is}</p>}
        </>
      ) : (
        <TextDifference before={was ?? ''} after={is ?? ''} names={['原来', '现在']} />
      )}
    </li>
  )
}

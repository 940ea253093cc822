import { Select } from 'antd'
import { useParams } from 'react-router-dom'
import { getQuestion, type QuestionVersion } from '@/contract/console/console-questions'
import { QUESTION_STATE_WORDS } from '@/domain/practice/question-states'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import '../questions.css'
import { VersionLine } from './version-line'
import { VersionsDifference } from './versions-difference'

type Side = 'old' | 'new'

/** The versions that the address asks for; without a word from it, the newest and the one before it. */
export function chosenVersions(
  versions: readonly QuestionVersion[],
  asked: Record<Side, string>,
): [QuestionVersion | undefined, QuestionVersion | undefined] {
  const find = (number: string) => versions.find(({ version }) => String(version) === number)
  const after = find(asked.new) ?? versions[0]
  const before = find(asked.old) ?? versions.find(({ version }) => version < (after?.version ?? 0)) ?? versions[1]
  return [before, after]
}

/** Any two versions of a question side by side; which two stands in the address. */
export function ComparePage() {
  const { id = '' } = useParams()
  const { values, set } = useAddressFilters(['old', 'new'])
  const { value: question, problem, reload } = useLoad(() => api(getQuestion, { id }), id)
  const [before, after] = chosenVersions(question?.versions ?? [], values)
  return (
    <section className="page">
      <PageHead title="版本对照" back={{ to: `/questions/${id}`, label: '回到这道题' }} note={after?.body.stem} />
      {problem && !question && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!question && !problem && <Loading />}
      {question && (!before || !after) && (
        <div className="panel">
          <Nothing>这道题只有一个版本。改过并保存以后，可以在这里对照。</Nothing>
        </div>
      )}
      {question && before && after && (
        <div className="panel stack">
          <div className="difference-sides">
            <Choice side="old" word="左边" versions={question.versions} chosen={before} set={set} />
            <Choice side="new" word="右边" versions={question.versions} chosen={after} set={set} />
          </div>
          <h2 className="visually-hidden">哪里不同</h2>
          <VersionsDifference before={before} after={after} />
        </div>
      )}
    </section>
  )
}

interface ChoiceProps {
  side: Side
  word: string
  versions: readonly QuestionVersion[]
  chosen: QuestionVersion
  set: (side: Side, version: string) => void
}

function Choice({ side, word, versions, chosen, set }: ChoiceProps) {
  return (
    <div>
      <Select
        id={`compare-${side}`}
        aria-label={`${word}的版本`}
        className="version-choice"
        options={versions.map(({ version, state }) => ({
          value: String(version),
          label: `第 ${version} 版 · ${QUESTION_STATE_WORDS[state]}`,
        }))}
        value={String(chosen.version)}
        onChange={(version: string) => set(side, version)}
      />
      <VersionLine version={chosen} />
    </div>
  )
}

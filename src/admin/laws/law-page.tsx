import { Select } from 'antd'
import { useParams } from 'react-router-dom'
import { getLaw, type LawRow, type LawVersion } from '@/contract/console/law/console-laws'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { StateTag } from '../patterns/state-tag'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { isAhead } from './columns'
import { LawChanges } from './law-changes'
import './laws.css'

const BACK = { to: '/laws', label: '法律文本' }

/** One law: its facts, the wordings that were imported, and what each of them changed. */
export function LawPage() {
  const { lawId = '' } = useParams()
  const { value, problem, reload } = useLoad(() => api(getLaw, { lawId }), lawId)
  if (!value)
    return (
      <section className="page">
        <PageHead title="法律文本" back={BACK} />
        {problem ? <ProblemAlert problem={problem} retry={() => void reload()} /> : <Loading />}
      </section>
    )
  const { law, versions } = value
  return (
    <section className="page">
      <PageHead
        title={law.shortTitle}
        back={BACK}
        tags={law.repealedDay && <StateTag tone="stopped">{`${law.repealedDay} 废止`}</StateTag>}
        note={`${law.title} · ${law.kind} · ${law.issuer}`}
      />
      <LawFacts law={law} />
      {versions.length === 0 ? (
        <div className="panel">
          <Nothing>还没有导入原文，现在只有条号和校验码。导入以后，这里会有各个版本和改动。</Nothing>
        </div>
      ) : (
        <Versions lawId={law.id} versions={versions} />
      )}
    </section>
  )
}

function LawFacts({ law }: { law: LawRow }) {
  const facts = [
    ['通过或修改', law.amendedDay],
    ['施行', law.effectiveDay ?? '没有写明'],
    ['条数', `${law.articles} 条`],
    ['引用', `${law.questions} 道题、${law.episodes} 期节目`],
    ['来源', law.source ?? (isAhead(law) ? '还没有施行的文本' : '随程序发布的索引')],
    ['核对', law.checkedDay ?? (isAhead(law) ? '施行以后显示' : '没有原文')],
  ] as const
  return (
    <dl className="panel law-facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

const nameOf = ({ version, amendedDay, applies }: LawVersion) =>
  `第 ${version} 版 · ${amendedDay}${applies ? ' · 现行' : ''}`

function Versions({ lawId, versions }: { lawId: string; versions: readonly LawVersion[] }) {
  const { values, set } = useAddressFilters(['version'])
  const shown = versions.find(({ version }) => String(version) === values.version) ?? versions[0]!
  return (
    <>
      <div className="filters">
        <Select
          id="law-version"
          aria-label="选择版本"
          className="law-version"
          value={shown.version}
          options={versions.map((version) => ({ value: version.version, label: nameOf(version) }))}
          onChange={(version: number) => set('version', String(version))}
        />
        <span className="quiet">
          施行 {shown.effectiveDay ?? '没有写明'} · 来源 {shown.source} · 核对 {shown.checkedDay} · 导入{' '}
          {when(shown.importedAt)}
        </span>
      </div>
      <LawChanges lawId={lawId} version={shown.version} />
    </>
  )
}

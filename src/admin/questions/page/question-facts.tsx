import { Link } from 'react-router-dom'
import type { ConsoleQuestion } from '@/contract/console/console-questions'
import { REPORT_REASON_WORDS, type ReportReason } from '@/domain/practice/report-reasons'
import { when } from '../../patterns/words/when'
import { VersionLine } from '../versions/version-line'
import { percentWord } from '../words'

/** Questions so alike that one of the two is too many, and what people reported. */
export function SecondLook({ alike, reports }: Pick<ConsoleQuestion, 'alike' | 'reports'>) {
  return (
    <section className="panel" aria-labelledby="question-second-look">
      <h2 id="question-second-look">相近的题和报告</h2>
      {alike.length + reports.length === 0 && <p className="quiet">没有问同一件事的其他题，也没有人报告。</p>}
      {alike.length > 0 && (
        <ul>
          {alike.map(({ id, stem, likeness }) => (
            <li key={id}>
              <Link to={`/questions/${id}`}>{stem}</Link> <span className="quiet">相似 {percentWord(likeness)}</span>
            </li>
          ))}
        </ul>
      )}
      {reports.length > 0 && (
        <ul>
          {reports.map(({ id, reason, text, sentAt, answer }) => (
            <li key={id}>
              {REPORT_REASON_WORDS[reason as ReportReason] ?? reason}
              {text && `：${text}`}{' '}
              <span className="quiet">{`${when(sentAt)}${answer ? ` · 已答复：${answer}` : ''}`}</span>
            </li>
          ))}
        </ul>
      )}
      {reports.some(({ answer }) => !answer) && <Link to="/questions/reports">去答复</Link>}
    </section>
  )
}

export function History({ id, versions }: Pick<ConsoleQuestion, 'id' | 'versions'>) {
  return (
    <section className="panel" aria-labelledby="question-history">
      <h2 id="question-history">版本</h2>
      <ol className="question-history">
        {versions.map((version, at) => {
          const before = versions[at + 1]
          return (
            <li key={version.version}>
              <VersionLine version={version} />
              {before && (
                <Link to={`/questions/${id}/versions?old=${before.version}&new=${version.version}`}>
                  和第 {before.version} 版对照
                </Link>
              )}
            </li>
          )
        })}
      </ol>
      {versions.length >= 20 && <p className="quiet">这里显示最近 20 版，更早的在操作记录里查。</p>}
    </section>
  )
}

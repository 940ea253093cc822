import { Button } from 'antd'
import type { ImportReport } from '@/contract/console/console-import'
import { useImport } from '../use-import'
import { Alike, Duplicates, Flagged } from './other-rows'
import { ProblemsTable } from './problems-table'
import { ReportPreview } from './report-preview'

/** Everything about a tried file, from the sentence that matters to every row, and the one button. */
export function ReportView({ report }: { report: ImportReport }) {
  return (
    <>
      <Summary report={report} />
      {report.problems.total > 0 && <ProblemsTable problems={report.problems} />}
      {report.duplicates.total > 0 && <Duplicates {...report.duplicates} />}
      {report.flagged.total > 0 && <Flagged {...report.flagged} />}
      {report.alike.total > 0 && <Alike {...report.alike} />}
      {report.preview.length > 0 && <ReportPreview questions={report.preview} all={report.read} />}
      <WriteBar report={report} />
    </>
  )
}

/** `N questions read, M rows refused`, in the words of the desk. */
export function summarySentence({ read, refused, duplicates }: ImportReport): string {
  const good = read === 0 ? '没有读到可以写入的题' : `读到 ${read} 道可以写入的题`
  if (refused === 0) return `${good}，没有被拒绝的行。`
  const twice = duplicates.total > 0 ? `，其中 ${duplicates.total} 行是重复的题` : ''
  return `${good}，${refused} 行不能写入${twice}。`
}

function Summary({ report }: { report: ImportReport }) {
  const { read, refused, duplicates, flagged, headings, notes } = report
  const sums = [
    ['可以写入', read],
    ['不能写入的行', refused],
    ['重复', duplicates.total],
    ['写到废止的法律', flagged.total],
  ] as const
  return (
    <section className="panel stack" aria-labelledby="import-report">
      <h2 id="import-report">试导入报告</h2>
      <p id="import-summary" role="status">
        {summarySentence(report)}
      </p>
      <dl className="import-sums">
        {sums.map(([word, number]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <ul className="bullets">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {headings.length > 0 && (
        <div>
          <h3>每一列当作什么</h3>
          <ul className="import-headings">
            {headings.map(({ sheet, heading, meaning }, at) => (
              <li key={at} data-unread={meaning === null || undefined}>
                {sheet && `${sheet}：`}
                {heading || '（没有列名）'} → {meaning ?? '没有读'}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function WriteBar({ report: { read, refused } }: { report: ImportReport }) {
  const { phase, write } = useImport()
  if (read === 0)
    return <p className="panel">没有可以写入的题。请按上面的说明改好文件，再选一次；什么也没有写入题库。</p>
  return (
    <div className="panel import-write">
      <p>
        这 {read} 道要么全部写入，要么一道也不写。
        {refused > 0 && `不能写入的 ${refused} 行会跳过，改好以后再导入一次，已写入的会认出来。`}
      </p>
      <Button id="import-write" type="primary" loading={phase === 'writing'} onClick={() => void write()}>
        写入 {read} 道草稿
      </Button>
    </div>
  )
}

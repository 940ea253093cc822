import { Alert } from 'antd'
import type { DirectoryReport } from '@/contract/console/booking/directory-import'
import { SheetFile, TryButton } from '../../patterns/one-sheet/sheet-file'
import { SheetReport, WriteSheet, WrongRows } from '../../patterns/one-sheet/sheet-report'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import '../directory.css'
import { DirectoryExport } from './export-button'
import { useDirectoryImport } from './use-directory-import'

/** A file of firms, lawyers and pairings: chosen, tried, read as a report, and written, all of its good rows or none. */
export function DirectoryImportPage() {
  const sheet = useDirectoryImport()
  const { report, phase, problem } = sheet
  return (
    <section className="page" aria-busy={phase !== 'idle'}>
      <PageHead
        title="导入律所、律师和结对"
        back={{ to: '/villages', label: '村居结对' }}
        note="先试一遍，看过报告再写入。表里没有的律所、律师和结对都不动，不会因此停用。"
        actions={<DirectoryExport />}
      />
      {!report?.written && (
        <div className="panel stack">
          <p>
            工作簿里分“律所”“律师”“结对”三张表，第一行是列名；先导出现在的，在上面改好再导入最省事。也可以只有一张，或者是
            .csv。
          </p>
          <SheetFile id="directory" sheet={sheet}>
            <TryButton id="directory" sheet={sheet} />
          </SheetFile>
        </div>
      )}
      {problem && <ProblemAlert problem={problem} />}
      {report && <Report report={report} />}
    </section>
  )
}

const PARTS = [
  ['firms', '律所', '家'],
  ['lawyers', '律师', '位'],
  ['pairings', '结对', '段'],
] as const

const sentenceOf = (report: DirectoryReport): string[] =>
  PARTS.map(([key, word, unit]) => {
    const { created, changed, same } = report[key]
    return `${word}：新增 ${created} ${unit}，修改 ${changed} ${unit}，没有变化 ${same} ${unit}`
  })

function Report({ report }: { report: DirectoryReport }) {
  const { phase, write, reset } = useDirectoryImport()
  const { problems, notes, written } = report
  const changes = PARTS.reduce((sum, [key]) => sum + report[key].created + report[key].changed, 0)
  return (
    <SheetReport
      id="directory"
      written={written}
      again={reset}
      write={
        <WriteSheet id="directory" disabled={changes === 0} phase={phase} write={write}>
          {changes === 0 ? '没有要写入的' : `写入 ${changes} 处`}
        </WriteSheet>
      }
    >
      <ul className="plain-list">
        {sentenceOf(report).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {notes.map((note) => (
        <Alert key={note} type="info" showIcon title={note} />
      ))}
      <WrongRows problems={problems} written={written} />
    </SheetReport>
  )
}

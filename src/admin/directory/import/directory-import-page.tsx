import { Alert, Button, Table, type TableColumnsType } from 'antd'
import type { DirectoryProblem, DirectoryReport } from '@/contract/console/booking/directory-import'
import { ChooseFile } from '../../patterns/forms/choose-file'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { sizeWord } from '../../patterns/size-word'
import '../directory.css'
import { ExportButton } from './export-button'
import { ACCEPTED, useDirectoryImport } from './use-directory-import'

/** A file of firms, lawyers and pairings: chosen, tried, read as a report, and written, all of its good rows or none. */
export function DirectoryImportPage() {
  const { file, report, busy, problem, choose, attempt } = useDirectoryImport()
  return (
    <section className="page" aria-busy={busy}>
      <PageHead
        title="导入律所、律师和结对"
        back={{ to: '/villages', label: '村居结对' }}
        note="先试一遍，看过报告再写入。表里没有的律所、律师和结对都不动，不会因此停用。"
        actions={<ExportButton />}
      />
      {!report?.written && (
        <div className="panel stack">
          <p>
            工作簿里分“律所”“律师”“结对”三张表，第一行是列名；先导出现在的，在上面改好再导入最省事。也可以只有一张，或者是
            .csv。
          </p>
          <div className="directory-line">
            <ChooseFile id="directory-choose" accept={ACCEPTED} choose={choose} primary={!file}>
              {file ? '换一个文件' : '选择文件'}
            </ChooseFile>
            {file && (
              <span id="directory-file">
                <strong>{file.name}</strong> <span className="quiet">{sizeWord(file.size)}</span>
              </span>
            )}
            <Button
              id="directory-try"
              type={file && !report ? 'primary' : 'default'}
              disabled={!file}
              loading={busy && !report}
              onClick={() => void attempt()}
            >
              {report ? '再试一次' : '试导入'}
            </Button>
          </div>
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

const COLUMNS: TableColumnsType<DirectoryProblem> = [
  { title: '表', dataIndex: 'sheet', width: 112 },
  { title: '行', dataIndex: 'row', width: 72, className: 'figures' },
  { title: '列', dataIndex: 'column', width: 128, render: (column: string | null) => column ?? '整行' },
  { title: '哪里不对', dataIndex: 'problem' },
  { title: '改成什么', dataIndex: 'instead' },
]

function Report({ report }: { report: DirectoryReport }) {
  const { busy, write, reset } = useDirectoryImport()
  const { problems, notes, written } = report
  const changes = PARTS.reduce((sum, [key]) => sum + report[key].created + report[key].changed, 0)
  return (
    <div className="panel stack">
      <h2>{written ? '已经写入' : '试导入报告'}</h2>
      <ul className="directory-list">
        {sentenceOf(report).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {notes.map((note) => (
        <Alert key={note} type="info" showIcon title={note} />
      ))}
      {problems.total > 0 && (
        <>
          <h2>{`${written ? '没有写入' : '不能写入'}的 ${problems.total} 行`}</h2>
          <Table<DirectoryProblem>
            size="small"
            rowKey={({ sheet, row, column }) => `${sheet} ${row} ${column ?? ''}`}
            columns={COLUMNS}
            dataSource={problems.shown}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          />
          {problems.shown.length < problems.total && (
            <p className="quiet">{`只列出前 ${problems.shown.length} 行。`}</p>
          )}
        </>
      )}
      {written ? (
        <div>
          <Button id="directory-again" onClick={reset}>
            再导入一份
          </Button>
        </div>
      ) : (
        <div className="directory-line">
          <Button
            id="directory-write"
            type="primary"
            disabled={changes === 0}
            loading={busy}
            onClick={() => void write()}
          >
            {changes === 0 ? '没有要写入的' : `写入 ${changes} 处`}
          </Button>
          <span className="quiet">要么全部写入，要么一处也不写；不能写入的行改好以后可以再导入。</span>
        </div>
      )}
    </div>
  )
}

import { Input, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { ImportProblem, ImportReport } from '@/contract/console/console-import'
import { DownloadButtons } from '../../../patterns/download/download-buttons'
import type { Sheet } from '../../../patterns/download/sheet'

type Problems = ImportReport['problems']

const WHOLE_ROW = '整行'
const PER_PAGE = 20

export const problemsSheet = (problems: readonly ImportProblem[]): Sheet => ({
  name: '不能写入的行',
  widths: [16, 8, 16, 36, 40, 40],
  rows: [
    ['表', '行', '列', '题目开头', '哪里不对', '改成什么'],
    ...problems.map(({ sheet = '', row, column, begins = '', problem, instead }) => {
      return [sheet, row, column ?? WHOLE_ROW, begins, problem, instead]
    }),
  ],
})

const COLUMNS: TableColumnsType<ImportProblem> = [
  {
    title: '行',
    dataIndex: 'row',
    width: 112,
    className: 'figures',
    render: (row: number, { sheet }) => (
      <>
        {row}
        {sheet && <div className="quiet">{sheet}</div>}
      </>
    ),
  },
  { title: '列', dataIndex: 'column', width: 120, render: (column: string | null) => column ?? WHOLE_ROW },
  {
    title: '哪里不对',
    dataIndex: 'problem',
    render: (problem: string, { begins }) => (
      <>
        {problem}
        {begins && <div className="quiet">{begins}……</div>}
      </>
    ),
  },
  { title: '改成什么', dataIndex: 'instead' },
]

const matches = (words: string) => (row: ImportProblem) =>
  [row.sheet, row.column ?? WHOLE_ROW, row.begins, row.problem, row.instead, String(row.row)].some((text) =>
    text?.includes(words),
  )

/** Row by row what is wrong and what to write instead; to be narrowed, and taken along to whoever keeps the file. */
export function ProblemsTable({ problems: { total, shown } }: { problems: Problems }) {
  const [words, setWords] = useState('')
  const rows = words ? shown.filter(matches(words)) : shown
  return (
    <section className="panel stack" aria-labelledby="import-problems">
      <div className="page-head">
        <h2 id="import-problems">不能写入的行</h2>
        <div className="page-actions">
          <DownloadButtons id="import-problems" name="导入问题清单" sheets={() => [problemsSheet(rows)]} />
        </div>
      </div>
      <div className="filters">
        <Input.Search
          id="import-filter"
          className="filter-text"
          aria-label="在问题里查找"
          placeholder="列名、行号、哪里不对"
          allowClear
          onChange={(event) => setWords(event.target.value.trim())}
        />
        <span className="quiet" role="status">
          {words ? `${rows.length} 处，共 ${shown.length} 处` : `共 ${total} 处`}
          {total > shown.length && `，这里列出前 ${shown.length} 处；先改好这些再试一次`}
        </span>
      </div>
      <Table
        className="list-table"
        columns={COLUMNS}
        dataSource={rows.map((row, at) => ({ ...row, key: at }))}
        size="small"
        scroll={{ x: 640 }}
        locale={{ emptyText: '没有符合的。' }}
        pagination={{ pageSize: PER_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  )
}

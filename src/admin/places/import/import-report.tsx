import { Alert, Button, Result, Table, type TableColumnsType } from 'antd'
import type { RowProblem } from '@/contract/places/console-import'
import { DownloadButtons } from '../../patterns/download/download-buttons'
import type { Sheet } from '../../patterns/download/sheet'
import { useBase } from '../map/use-base'
import { DatumMaps } from './datum-maps'
import { usePlaceImport, type ImportReport } from './use-place-import'

const WHOLE_ROW = '整行'

const COLUMNS: TableColumnsType<RowProblem> = [
  { title: '行', dataIndex: 'row', width: 80, className: 'figures' },
  { title: '列', dataIndex: 'column', width: 140, render: (column: string | null) => column ?? WHOLE_ROW },
  { title: '哪里不对', dataIndex: 'problem' },
  { title: '改成什么', dataIndex: 'instead' },
]

const problemsSheet = (problems: readonly RowProblem[]): Sheet => ({
  name: '不能写入的行',
  widths: [8, 16, 40, 40],
  rows: [
    ['行', '列', '哪里不对', '改成什么'],
    ...problems.map(({ row, column, problem, instead }) => [row, column ?? WHOLE_ROW, problem, instead]),
  ],
})

/** What the trial found, and the button that writes it. */
export function TrialReport({ report }: { report: ImportReport }) {
  const { phase, write } = usePlaceImport()
  const { read, refused, added, changed, warning, datums, likely, notes, headings } = report
  const base = useBase()
  const counts = added === undefined ? '' : `，其中新增 ${added} 个、修改 ${changed} 个`
  return (
    <>
      <div className="panel stack">
        <h2>试导入的报告</h2>
        <p id="import-counts">{`可以写入 ${read} 行${counts}；不能写入 ${refused} 行。`}</p>
        {warning && <Alert id="datum-warning" type="warning" showIcon title={warning} />}
        {notes.map((note) => (
          <p key={note} className="quiet">
            {note}
          </p>
        ))}
        <p className="quiet">
          {headings.map(({ heading, meaning }) => `${heading} → ${meaning ?? '没有用到'}`).join('；')}
        </p>
        {base && datums && datums.length > 0 && <DatumMaps datums={datums} likely={likely ?? null} base={base} />}
        <div className="place-spans">
          <Button
            id="import-write"
            type="primary"
            danger={Boolean(warning)}
            disabled={read === 0}
            loading={phase === 'writing'}
            onClick={() => void write()}
          >
            {warning ? '我核对过，仍按选的坐标系写入' : `写入 ${read} 行`}
          </Button>
        </div>
      </div>
      {report.problems.total > 0 && <Problems problems={report.problems} />}
    </>
  )
}

function Problems({ problems: { total, shown } }: { problems: ImportReport['problems'] }) {
  return (
    <section className="panel stack" aria-labelledby="import-problems">
      <div className="page-head">
        <h2 id="import-problems">不能写入的行</h2>
        <div className="page-actions">
          <DownloadButtons id="import-problems" name="导入问题清单" sheets={() => [problemsSheet(shown)]} />
        </div>
      </div>
      <p className="quiet">{`共 ${total} 处${total > shown.length ? `，这里列出前 ${shown.length} 处` : ''}。`}</p>
      <Table
        className="list-table"
        columns={COLUMNS}
        dataSource={shown.map((row, at) => ({ ...row, key: at }))}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  )
}

/** What became of it. */
export function Written({ report: { written } }: { report: ImportReport }) {
  const again = usePlaceImport((state) => state.again)
  return (
    <div className="panel">
      <Result
        status="success"
        title={`已写入 ${written} 行`}
        subTitle="居民马上能看到。建议抽几个地点核对位置和电话。"
        extra={
          <Button id="import-more" onClick={again}>
            再导入一份
          </Button>
        }
      />
    </div>
  )
}

import { Table, type TableColumnsType } from 'antd'
import type { ResultsLine, ResultsReport } from '@/contract/study/results-import'
import { OnlyFirst, SHEET_PAGES, SheetReport, WriteSheet, WrongRows } from '../../patterns/one-sheet/sheet-report'
import { useResultsImport } from './use-results-import'

const RESULT_COLUMNS: TableColumnsType<ResultsLine> = [
  { title: '单位', dataIndex: 'unit' },
  { title: '姓名', dataIndex: 'name' },
  { title: '任务', dataIndex: 'item' },
  { title: '日期', dataIndex: 'day', width: 128, className: 'figures' },
]

/** Whose results these are, before they count. */
function Results({ fresh, results }: Pick<ResultsReport, 'fresh' | 'results'>) {
  if (results.length === 0) return null
  return (
    <>
      <Table<ResultsLine>
        size="small"
        rowKey={({ unit, name, item }) => `${unit} ${name} ${item}`}
        columns={RESULT_COLUMNS}
        dataSource={results}
        pagination={SHEET_PAGES}
      />
      <OnlyFirst shown={results} total={fresh} unit="项" />
    </>
  )
}

/** What a file would do, row by row, or has done. */
export function ResultsReportPanel({ report }: { report: ResultsReport }) {
  const { fresh, same, results, problems, written } = report
  const { phase, write, again } = useResultsImport()
  return (
    <SheetReport
      id="results"
      written={written}
      again={again}
      write={
        <WriteSheet id="results" disabled={fresh === 0} phase={phase} write={write}>
          {fresh === 0 ? '没有要写入的' : `写入 ${fresh} 项`}
        </WriteSheet>
      }
    >
      <p>{`${written ? '新算数' : '可以写入'} ${fresh} 项，以前已经完成 ${same} 项。`}</p>
      <Results fresh={fresh} results={results} />
      <WrongRows problems={problems} written={written} />
    </SheetReport>
  )
}

import { Button, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import type { ImportPhase } from './create-import'
import './one-sheet.css'

export const SHEET_PAGES = { pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }

interface WrongRow {
  sheet?: string
  row: number
  column: string | null
  problem: string
  instead: string
}

interface Props {
  /** Before the ids of the buttons. */
  id: string
  written: boolean
  /** Sentences and tables of what was found, or done. */
  children: ReactNode
  /** The way to write it, while it is not. */
  write: ReactNode
  again: () => void
}

/** What a file would do, or has done. */
export const SheetReport = ({ id, written, children, write, again }: Props) => (
  <div className="panel stack">
    <h2>{written ? '已经写入' : '试导入报告'}</h2>
    {children}
    {written ? (
      <div>
        <Button id={`${id}-again`} onClick={again}>
          再导入一份
        </Button>
      </div>
    ) : (
      write
    )}
  </div>
)

const COLUMNS: TableColumnsType<WrongRow> = [
  { title: '行', dataIndex: 'row', width: 72, className: 'figures' },
  { title: '列', dataIndex: 'column', width: 128, render: (column: string | null) => column ?? '整行' },
  { title: '哪里不对', dataIndex: 'problem' },
  { title: '改成什么', dataIndex: 'instead' },
]
const OF_SHEETS: TableColumnsType<WrongRow> = [{ title: '表', dataIndex: 'sheet', width: 112 }, ...COLUMNS]

interface WrongProps {
  problems: { total: number; shown: readonly WrongRow[] }
  written: boolean
}

/** Rows that are left out, and what to write instead. */
export function WrongRows({ problems: { total, shown }, written }: WrongProps) {
  if (total === 0) return null
  return (
    <>
      <h2>{`${written ? '没有写入' : '不能写入'}的 ${total} 行`}</h2>
      <Table<WrongRow>
        size="small"
        rowKey={({ sheet, row, column }) => `${sheet ?? ''} ${row} ${column ?? ''}`}
        columns={shown.some(({ sheet }) => sheet) ? OF_SHEETS : COLUMNS}
        dataSource={[...shown]}
        pagination={SHEET_PAGES}
      />
      <OnlyFirst {...{ shown, total }} unit="行" />
    </>
  )
}

interface OnlyFirstProps {
  shown: readonly unknown[]
  total: number
  unit: string
}

/** Said where a long list was cut. */
export const OnlyFirst = ({ shown, total, unit }: OnlyFirstProps) =>
  shown.length < total ? <p className="quiet">{`只列出前 ${shown.length} ${unit}。`}</p> : null

interface WriteProps {
  id: string
  phase: ImportPhase
  disabled: boolean
  write: () => Promise<void>
  /** On the button. */
  children: ReactNode
}

/** Writes what the report says. */
export const WriteSheet = ({ id, phase, disabled, write, children }: WriteProps) => (
  <div className="line">
    <Button
      id={`${id}-write`}
      type="primary"
      disabled={disabled}
      loading={phase === 'writing'}
      onClick={() => void write()}
    >
      {children}
    </Button>
    <span className="quiet">要么全部写入，要么一处也不写；不能写入的行改好以后可以再导入。</span>
  </div>
)

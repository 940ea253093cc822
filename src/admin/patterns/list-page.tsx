import { Button, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '@/contract/problem'
import { Nothing } from './nothing'
import { PageHead } from './page-head'
import { ProblemAlert } from './problem-alert'
import { withRoom } from './rows/with-room'

const ROWS_PER_PAGE = 20

interface Props<Row> {
  title: string
  /** Where one came from. */
  back?: { to: string; label: string }
  note?: ReactNode
  /** Beside the heading, e.g. a button for a new row. */
  actions?: ReactNode
  /** Controls of the filters; their values live in the address (`useAddressFilters`). */
  filters: ReactNode
  /** There when a filter is set. */
  clearFilters?: () => void
  columns: TableColumnsType<Row>
  rows: readonly Row[] | null
  rowKey: keyof Row & string
  loading: boolean
  problem: Problem | null
  reload: () => void
  /** Shown when there is nothing at all; with filters set the list says so itself. */
  empty: string
  openRow?: (row: Row) => void
  /** Page by page in the browser; absent where the server pages (`more`). */
  paging?: { page: number; setPage: (page: number) => void }
  /** Below the table, e.g. a button for older rows. */
  more?: ReactNode
}

/** A list: heading, filters, a table as wide as the screen whose head stays in sight, and all its states. */
export function ListPage<Row extends object>(props: Props<Row>) {
  const { rows, problem, paging, openRow, clearFilters } = props
  return (
    <section className="page" aria-busy={props.loading}>
      <PageHead title={props.title} back={props.back} note={props.note} actions={props.actions} />
      {props.filters && (
        <div className="filters" role="search">
          {props.filters}
          {clearFilters && (
            <Button type="link" onClick={clearFilters}>
              清除筛选
            </Button>
          )}
        </div>
      )}
      {problem && <ProblemAlert problem={problem} retry={props.reload} />}
      {(rows || !problem) && (
        <Table<Row>
          className="panel list-table"
          columns={withRoom(props.columns)}
          dataSource={rows ? [...rows] : []}
          rowKey={props.rowKey}
          loading={props.loading && { delay: 200 }}
          tableLayout={props.columns.some(({ ellipsis }) => ellipsis) ? 'fixed' : 'auto'}
          locale={{ emptyText: rows ? emptyText(props) : ' ' }}
          onRow={openRow && ((row) => ({ onClick: () => openRow(row), className: 'row-opens' }))}
          pagination={
            paging
              ? {
                  current: paging.page,
                  onChange: paging.setPage,
                  pageSize: ROWS_PER_PAGE,
                  hideOnSinglePage: true,
                  showSizeChanger: false,
                  showTotal: (total) => `共 ${total} 条`,
                }
              : false
          }
        />
      )}
      {props.more && <div className="list-more">{props.more}</div>}
    </section>
  )
}

function emptyText<Row>({ clearFilters, empty }: Props<Row>) {
  if (!clearFilters) return <Nothing>{empty}</Nothing>
  return <Nothing step={<Button onClick={clearFilters}>清除筛选</Button>}>没有符合筛选条件的内容。</Nothing>
}

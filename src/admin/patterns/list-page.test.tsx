import { render, screen } from '@testing-library/react'
import '../testing/browser-parts'
import { ListPage } from './list-page'

const list = (columns: Parameters<typeof ListPage<{ id: string; name: string }>>[0]['columns']) => {
  const { container } = render(
    <ListPage
      title="考试"
      filters={null}
      columns={columns}
      rows={[{ id: '1', name: '示例·行政执法人员上期考试补考' }]}
      rowKey="id"
      loading={false}
      problem={null}
      reload={jest.fn()}
      empty="还没有。"
    />,
  )
  expect(screen.getByRole('heading', { name: '考试' })).toBeVisible()
  // One table for head and rows: two would have to measure each other's widths.
  const tables = container.querySelectorAll('table')
  expect(tables).toHaveLength(1)
  const table = tables[0]!
  return { table, cols: [...table.querySelectorAll('col')].map(({ style }) => [style.width, style.minWidth]) }
}

test('a column without a width keeps room for words where the others leave none', () => {
  const { table, cols } = list([
    { title: '名称', dataIndex: 'name' },
    { title: '单位', key: 'unit', minWidth: 104 },
    { title: '时间', key: 'at', width: 900 },
  ])
  expect(table).toHaveStyle({ tableLayout: 'auto' })
  expect(cols).toEqual([
    ['', '144px'],
    ['', '104px'],
    ['900px', ''],
  ])
})

test('a column that ends in an ellipsis would never end in a table that grows with its words', () => {
  const { table } = list([{ title: '名称', dataIndex: 'name', ellipsis: true }])
  expect(table).toHaveStyle({ tableLayout: 'fixed' })
})

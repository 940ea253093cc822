import type { ImportReport } from '@/contract/console/console-import'
import { sayReport } from './say-report'

const none = { total: 0, shown: [] }
const report = (part: Partial<ImportReport> = {}): ImportReport => ({
  ...{ sha256: 'f'.repeat(64), mark: 'f'.repeat(16), read: 2, refused: 2, written: null },
  ...{ problems: none, duplicates: none, flagged: none, alike: none, headings: [], notes: [], preview: [] },
  ...part,
})

test('row by row in the order of the file, and the sum last', () => {
  const said = sayReport(
    report({
      headings: [
        { heading: '题目', meaning: '题干' },
        { heading: '分值', meaning: null },
      ],
      notes: ['只读了第一个工作表。'],
      problems: {
        total: 1,
        shown: [{ row: 7, column: '答案', problem: '没有答案', instead: '写 A', begins: '示例…' }],
      },
      duplicates: {
        total: 2,
        shown: [
          { row: 5, stem: '示例：甲？', same: { id: 'work-1', row: null, stem: '示例：甲？' } },
          { row: 9, stem: '示例：乙？', same: { id: null, row: 3, stem: '示例：乙？' } },
        ],
      },
      flagged: { total: 1, shown: [{ row: 4, stem: '示例：丙？', names: ['合同法', '担保法'] }] },
      alike: {
        total: 1,
        shown: [{ row: 6, stem: '示例：丁？', to: { id: 'work-2', stem: '示例：丁呢？' }, likeness: 0.82 }],
      },
    }),
  )
  expect(said).toEqual([
    '列：“题目”当作题干，“分值”没有读',
    '只读了第一个工作表。',
    '第 4 行：提到已废止的《合同法》《担保法》，读入后标为待复核：“示例：丙？”',
    '第 5 行：和题库里的 work-1 相同，没有读入：“示例：甲？”',
    '第 6 行：和题库里的 work-2 相近（82%），请看看是不是同一道题：“示例：丁呢？”',
    '第 7 行“答案”（示例…）：没有答案。改为：写 A',
    '第 9 行：和本文件第 3 行相同，没有读入：“示例：乙？”',
    '这次是试读，没有写入；确认无误后加 --apply 写入。',
    '2 questions read, 2 rows refused',
  ])
})

test('sheets stay together', () => {
  const problem = { column: null, problem: '空着', instead: '写上' }
  const shown = [
    { ...problem, sheet: '单选', row: 9 },
    { ...problem, sheet: '多选', row: 2 },
    { ...problem, sheet: '单选', row: 3 },
  ]
  expect(sayReport(report({ problems: { total: 3, shown } })).slice(0, 3)).toEqual([
    '“单选”第 3 行：空着。改为：写上',
    '“单选”第 9 行：空着。改为：写上',
    '“多选”第 2 行：空着。改为：写上',
  ])
})

test('what was written is found again', () => {
  const said = sayReport(report({ written: 2 })).join('\n')
  expect(said).toContain('已写入 2 道草稿')
  expect(said).toContain('/admin/questions?imported=ffffffffffffffff')
})

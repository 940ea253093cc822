import { judgeResults, keyOf, type ResultsStanding, type WrittenResult } from './judge-results'

const STANDING: ResultsStanding = {
  category: 'enforcement-officer',
  items: [{ id: 'i1', title: '执法文书 和现场取证', opensDay: '2026-03-01' }],
  units: [
    { id: 'u1', parentId: null, name: '示例·执法大队' },
    { id: 'u2', parentId: null, name: '示例·司法所' },
    { id: 'a', parentId: null, name: '示例·甲局' },
    { id: 'a1', parentId: 'a', name: '示例·江岸所' },
    { id: 'b', parentId: null, name: '示例·乙局' },
    { id: 'b1', parentId: 'b', name: '示例·江岸所' },
  ],
  within: null,
  people: [
    { id: 'p1', unitId: 'u1', name: '示例·王一', category: 'enforcement-officer' },
    { id: 'p2', unitId: 'u1', name: '示例·李二', category: 'enforcement-officer' },
    { id: 'p3', unitId: 'u1', name: '示例·李二', category: 'enforcement-officer' },
    { id: 'p4', unitId: 'u2', name: '示例·王一', category: 'leader' },
    { id: 'p5', unitId: 'a1', name: '示例·王二', category: 'enforcement-officer' },
    { id: 'p6', unitId: 'b1', name: '示例·王二', category: 'enforcement-officer' },
    { id: 'p7', unitId: 'b1', name: '示例·孙七', category: 'enforcement-officer' },
  ],
  done: new Set(),
  today: '2026-06-01',
}
const row = (changes: Partial<WrittenResult> = {}): WrittenResult => ({
  ...{ row: 2, unit: '示例·执法大队', name: '示例·王一', item: '执法文书和现场取证', day: '2026年4月1日' },
  ...changes,
})

test('a good row counts once, however often it stands there', () => {
  const { good, faults } = judgeResults([row(), row({ row: 3, day: '2026-04-02' })], STANDING)
  expect(faults).toEqual([])
  expect(good).toMatchObject([
    { officialId: 'p1', itemId: 'i1', day: '2026-04-01', same: false },
    { officialId: 'p1', itemId: 'i1', day: '2026-04-02', same: true },
  ])
  const { good: again } = judgeResults([row()], { ...STANDING, done: new Set([keyOf('p1', 'i1')]) })
  expect(again[0]!.same).toBe(true)
})

test.each<[string, Partial<WrittenResult>, string, RegExp]>([
  ['an unknown unit', { unit: '示例·别处' }, '单位', /没有找到“示例·别处”/],
  ['two units of that name', { unit: '示例·江岸所', name: '示例·孙七' }, '单位', /有几个单位叫“示例·江岸所”/],
  ['an unknown name', { name: '示例·赵六' }, '姓名', /名册上没有“示例·赵六”/],
  ['two of a name', { name: '示例·李二' }, '姓名', /有 2 位“示例·李二”/],
  ['another category', { unit: '示例·司法所' }, '姓名', /类别不在这份计划里/],
  ['an unknown item', { item: '别的' }, '任务', /计划里没有“别的”/],
  ['no day', { day: '' }, '日期', /不是日期/],
  ['a day that no calendar has', { day: '2026-02-31' }, '日期', /不是日期/],
  ['a day that has not come', { day: '2026-06-02' }, '日期', /还没有到/],
  ['a day before the item begins', { day: '2026-02-28' }, '日期', /2026-03-01 才开始/],
])('%s is told with its row', (_, changes, column, problem) => {
  const { good, faults } = judgeResults([row(changes)], STANDING)
  expect(good).toEqual([])
  expect(faults).toEqual([{ row: 2, column, problem: expect.stringMatching(problem), instead: expect.any(String) }])
})

test('full-width letters and spaces make no other name', () => {
  expect(judgeResults([row({ name: ' 示例· 王一', unit: '示例·执法 大队' })], STANDING).good).toHaveLength(1)
})

test('a unit is found by its whole path: of two of one name the right one, with its people', () => {
  const { good } = judgeResults([row({ unit: '示例·乙局／示例·江岸所', name: '示例·王二' })], STANDING)
  const told = { unit: '示例·乙局/示例·江岸所', name: '示例·王二', item: '执法文书 和现场取证', day: '2026-04-01' }
  expect(good).toEqual([{ officialId: 'p6', itemId: 'i1', day: '2026-04-01', same: false, told }])
  const { faults } = judgeResults([row({ unit: '示例·江岸所', name: '示例·王二' })], STANDING)
  expect(faults[0]!.instead).toBe('写全，例如“示例·甲局/示例·江岸所”或“示例·乙局/示例·江岸所”')
  const ours = { ...STANDING, within: new Set(['a', 'a1']) }
  expect(judgeResults([row({ unit: '示例·乙局/示例·江岸所', name: '示例·王二' })], ours).faults).toMatchObject([
    { column: '单位', problem: expect.stringMatching(/不归您管/) },
  ])
})

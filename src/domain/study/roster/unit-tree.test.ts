import fc from 'fast-check'
import { newUnits } from './importing/new-units'
import { rowsOf, UNITS } from './importing/testing-plans'
import { pathOf, plainPath, refuseMove, treeOrder, TREE_DEPTH, unitFinder, wayTo, type TreeUnit } from './unit-tree'

const find = unitFinder(UNITS)

test.each([
  ['甲局', { ok: true, id: 'a' }],
  ['支队', { ok: true, id: 'a1' }],
  ['甲局/支队', { ok: true, id: 'a1' }],
  [' 甲局 ／ 江岸所 ', { ok: true, id: 'a2' }],
  ['乙局/江岸所', { ok: true, id: 'b1' }],
  ['江岸所', { ok: false, reason: 'several', paths: ['甲局/江岸所', '乙局/江岸所'] }],
  ['乙局/支队', { ok: false, reason: 'missing' }],
  ['丙局', { ok: false, reason: 'missing' }],
  ['', { ok: false, reason: 'missing' }],
  ['/', { ok: false, reason: 'missing' }],
])('%j leads to %o', (written, found) => expect(find(written)).toEqual(found))

test('a unit whose path is the end of another’s is meant when the path is written from the top', () => {
  const units = [...UNITS, { id: 'c', parentId: null, name: '支队' }, { id: 'c1', parentId: 'c', name: '大队' }]
  const more = [...units, { id: 'a11', parentId: 'a1', name: '大队' }]
  expect(unitFinder(more)('支队/大队')).toEqual({ ok: true, id: 'c1' })
  expect(unitFinder(more)('甲局/支队/大队')).toEqual({ ok: true, id: 'a11' })
})

const WITH_TOP: readonly TreeUnit[] = [...UNITS, { id: 't', parentId: null, name: '江岸所' }]

test.each([
  ['/江岸所', { ok: true, id: 't' }],
  [' ／江岸所', { ok: true, id: 't' }],
  ['/乙局/江岸所', { ok: true, id: 'b1' }],
  ['乙局/江岸所', { ok: true, id: 'b1' }],
  ['/支队', { ok: false, reason: 'missing' }],
  ['江岸所', { ok: false, reason: 'several', paths: ['/江岸所', '甲局/江岸所', '乙局/江岸所'] }],
])('where a unit at the top has the name of others, %j leads to %o', (written, found) =>
  expect(unitFinder(WITH_TOP)(written)).toEqual(found),
)

test('every unit is written so that it is found again', () => {
  const byId = new Map(WITH_TOP.map((unit) => [unit.id, unit]))
  const findAmong = unitFinder(WITH_TOP)
  const written = WITH_TOP.map(({ id }) => plainPath(findAmong, pathOf(byId, id), id))
  expect(written.map(findAmong)).toEqual(WITH_TOP.map(({ id }) => ({ ok: true, id })))
  expect(written).toEqual(['甲局', '甲局/支队', '甲局/江岸所', '乙局', '乙局/江岸所', '/江岸所'])
})

test('a path from the top makes a unit there, though another has its name further down', () => {
  const rows = rowsOf(['示例', '/江岸所/一队', '', '领导干部'], ['示例', '/支队', '', '领导干部'])
  const made = newUnits(rows, UNITS, (path) => path)
  expect(made).toEqual([
    { id: '江岸所', parentId: null, name: '江岸所' },
    { id: '江岸所/一队', parentId: '江岸所', name: '一队' },
    { id: '支队', parentId: null, name: '支队' },
  ])
})

test.each<[string, TreeUnit, ReturnType<typeof refuseMove>]>([
  ['a new one at the top', { id: 'n', parentId: null, name: '丙局' }, null],
  ['below itself', { id: 'a', parentId: 'a', name: '甲局' }, 'under-itself'],
  ['below its own child', { id: 'a', parentId: 'a1', name: '甲局' }, 'under-itself'],
  ['below nothing', { id: 'n', parentId: 'gone', name: '丙局' }, 'no-parent'],
  ['with a sibling’s name', { id: 'n', parentId: 'a', name: '支队' }, 'same-name'],
  ['with its own name', { id: 'a1', parentId: 'a', name: '支队' }, null],
  ['to another parent', { id: 'a1', parentId: 'b', name: '支队' }, null],
])('%s', (_, unit, refusal) => expect(refuseMove(UNITS, unit)).toBe(refusal))

/** A chain of so many units, each below the one before. */
const chain = (length: number): TreeUnit[] =>
  Array.from({ length }, (_, n) => ({ id: `c${n}`, parentId: n === 0 ? null : `c${n - 1}`, name: `第${n}级` }))

test('no tree is deeper than the depth, with all that hangs below', () => {
  const units = [...chain(TREE_DEPTH), ...UNITS]
  expect(refuseMove(units, { id: 'n', parentId: `c${TREE_DEPTH - 1}`, name: '再下' })).toBe('too-deep')
  expect(refuseMove(units, { id: 'n', parentId: `c${TREE_DEPTH - 2}`, name: '最下' })).toBeNull()
  expect(refuseMove(units, { id: 'a', parentId: `c${TREE_DEPTH - 2}`, name: '甲局' })).toBe('too-deep')
})

const forest = fc.array(fc.tuple(fc.nat(), fc.nat(5)), { minLength: 1, maxLength: 20 }).map((list) =>
  list.map(([above, place], n) => ({
    ...{ id: `u${n}`, name: `单位${n}`, place },
    parentId: n === 0 || above % (n + 1) === n ? null : `u${above % n}`,
  })),
)

test('whatever is moved where it may be, the tree stays a tree', () => {
  fc.assert(
    fc.property(forest, fc.nat(), fc.nat(), (units, a, b) => {
      const [moved, parent] = [units[a % units.length]!, units[b % units.length]!]
      if (refuseMove(units, { ...moved, parentId: parent.id })) return
      const after = units.map((unit) => (unit === moved ? { ...unit, parentId: parent.id } : unit))
      const byId = new Map(after.map((unit) => [unit.id, unit]))
      for (const { id } of after) expect(wayTo(byId, id).length).toBeLessThanOrEqual(TREE_DEPTH * 2 - 1)
      expect(treeOrder(after)).toHaveLength(units.length)
    }),
    { seed: 7 },
  )
})

test('in the order of the tree everybody stands after their parent, siblings by place', () => {
  fc.assert(
    fc.property(forest, (units) => {
      const order = treeOrder(units)
      const at = new Map(order.map(({ id }, n) => [id, n]))
      for (const { id, parentId, depth } of order) {
        if (parentId !== null) expect(at.get(parentId)!).toBeLessThan(at.get(id)!)
        expect(depth).toBe(parentId === null ? 0 : order[at.get(parentId)!]!.depth + 1)
      }
    }),
    { seed: 7 },
  )
})

test('units that are not there yet are made below what is, parents first, each once', () => {
  const rows = rowsOf(
    ...['甲局/大队/一中队', '甲局/大队', '丙局', '支队/新组', '江岸所', '甲局', '', '江岸所/新组'].map((unit) => [
      '王二',
      unit,
      '',
      '领导干部',
    ]),
  )
  const made = newUnits(rows, UNITS, (path) => `new ${path}`)
  const byId = new Map([...UNITS, ...made].map((unit) => [unit.id, unit]))
  expect(made.map(({ id }) => pathOf(byId, id))).toEqual(['甲局/大队', '甲局/大队/一中队', '丙局', '甲局/支队/新组'])
  expect(made.map(({ id }) => id)).toEqual(
    ['甲局/大队', '甲局/大队/一中队', '丙局', '甲局/支队/新组'].map((path) => `new ${path}`),
  )
  expect(newUnits(rows, [...UNITS, ...made], () => 'none')).toEqual([])
})

test('a file with a column in the wrong place names thousands of units: each is looked up, none goes through all', () => {
  const rows = rowsOf(...Array.from({ length: 5000 }, (_, n) => ['执法员', `示例·${n}号`, '', '行政执法人员', '']))
  let reads = 0
  const [first, ...others] = UNITS
  const counted = Object.defineProperty({ ...first! }, 'name', { get: () => (reads++, first!.name) })
  expect(newUnits(rows, [counted, ...others], (path) => path)).toHaveLength(5000)
  expect(reads).toBeLessThan(50)
})

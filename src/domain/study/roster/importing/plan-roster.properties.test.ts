import fc from 'fast-check'
import { CATEGORIES } from '../../categories'
import type { Known } from './plan-parts'
import { planRoster, type Planned } from './plan-roster'
import { readRoster, type RosterRow } from './read-roster'
import { rosterSheet } from './roster-sheet'
import { HASH, known, sheetOf, standing, UNITS } from './testing-plans'
import { pathOf } from '../unit-tree'

const BY_ID = new Map(UNITS.map((unit) => [unit.id, unit]))
const phoneOf = (n: number) => `1380001${String(n).padStart(4, '0')}`
const maskOf = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

const someUnit = fc.constantFrom(...UNITS.map(({ id }) => id))
const someCategory = fc.constantFrom(...CATEGORIES)

/** People of few names in few units, some without a number, some who have left. */
const roster = fc
  .array(
    fc.record({ name: fc.nat(5), unitId: someUnit, category: someCategory, phone: fc.boolean(), left: fc.nat(4) }),
    { maxLength: 15 },
  )
  .map((list) =>
    list.map(({ name, phone, left, ...rest }, n) =>
      known(`o${n}`, {
        ...rest,
        name: `示例${name}`,
        phone: phone ? phoneOf(n) : null,
        leftDay: left === 0 ? '2026-05-01' : null,
        bound: n % 2 === 0,
      }),
    ),
  )

const wishes = fc.array(
  fc.record({
    name: fc.nat(6),
    unitId: someUnit,
    category: someCategory,
    phone: fc.option(fc.nat(20)),
    masked: fc.boolean(),
  }),
  { maxLength: 15 },
)
const fileOf = (
  list: readonly { name: number; unitId: string; category: Known['category']; phone: number | null; masked: boolean }[],
) =>
  readRoster([
    sheetOf(
      '名册',
      rosterSheet(
        list.map(({ name, unitId, category, phone, masked }) => ({
          ...{ name: `示例${name}`, unit: pathOf(BY_ID, unitId), post: '', category, joinedDay: '' },
          phoneMasked: phone === null ? null : masked ? maskOf(phoneOf(phone)) : phoneOf(phone),
        })),
      ).rows,
    ),
  ]).rows

/** The roster as it is once the plan is carried out. */
function after(officials: readonly Known[], planned: readonly Planned[]): Known[] {
  const now = new Map(officials.map((one) => [one.id, one]))
  planned.forEach(({ kind, was, wish, joinedDay }, n) => {
    if (kind === 'left') return void now.set(was!.id, { ...was!, leftDay: '2026-11-23' })
    const base = was ?? known(`new${n}`, { post: '' })
    const { phone, name, unitId, category } = wish!
    const own = phone.kind === 'whole' ? { phoneHash: HASH(phone.phone), phoneMasked: maskOf(phone.phone) } : {}
    now.set(base.id, {
      ...base,
      name,
      unitId,
      category,
      ...own,
      post: wish!.post || base.post,
      joinedDay,
      leftDay: null,
    })
  })
  return [...now.values()]
}

const exported = (officials: readonly Known[]): RosterRow[] =>
  readRoster([
    sheetOf(
      '名册',
      rosterSheet(
        officials
          .filter(({ leftDay }) => leftDay === null)
          .map(({ name, unitId, post, category, phoneMasked, joinedDay }) => ({
            ...{ name, unit: pathOf(BY_ID, unitId), post, category, phoneMasked, joinedDay },
          })),
      ).rows,
    ),
  ]).rows

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 11, numRuns: 300 })

/** People whom the table alone cannot tell apart: one name in one unit. */
const isClear = (officials: readonly Known[]): boolean => {
  const keys = officials.map(({ name, unitId }) => `${name} ${unitId}`)
  return new Set(keys).size === keys.length
}

test('every row is planned or a problem; nobody is planned twice', () => {
  check(
    fc.property(roster, wishes, fc.boolean(), (officials, list, whole) => {
      const rows = fileOf(list)
      const { planned, problems } = planRoster(rows, standing(officials), whole)
      expect(planned.filter(({ wish }) => wish).length + problems.length).toBe(rows.length)
      const ids = planned.flatMap(({ was }) => (was ? [was.id] : []))
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('nobody changes their name, and nobody leaves unless the file is the whole roster of their unit', () => {
  check(
    fc.property(roster, wishes, fc.boolean(), (officials, list, whole) => {
      const { planned } = planRoster(fileOf(list), standing(officials), whole)
      const named = new Set(list.map(({ unitId }) => unitId))
      const renamed = planned.filter(({ was, wish }) => was && wish && was.name !== wish.name)
      const leavers = planned.filter(({ kind }) => kind === 'left')
      expect(renamed).toEqual([])
      expect(leavers.filter(({ was }) => !whole || !named.has(was!.unitId) || was!.leftDay !== null)).toEqual([])
    }),
  )
})

test('no two who are there have one number afterwards, if none had before', () => {
  check(
    fc.property(roster, wishes, (officials, list) => {
      const now = after(officials, planRoster(fileOf(list), standing(officials), false).planned)
      const hashes = now.flatMap(({ phoneHash, leftDay }) => (leftDay === null && phoneHash ? [phoneHash] : []))
      expect(new Set(hashes).size).toBe(hashes.length)
    }),
  )
})

test('written and read again, the same file changes nothing', () => {
  check(
    fc.property(roster, wishes, (officials, list) => {
      const rows = fileOf(list)
      const first = planRoster(rows, standing(officials), false)
      fc.pre(first.problems.length === 0)
      const now = after(officials, first.planned)
      fc.pre(isClear(now.filter(({ leftDay }) => leftDay === null)))
      const again = planRoster(rows, standing(now), false)
      expect(again.problems).toEqual([])
      expect(again.planned.map(({ kind }) => kind)).toEqual(rows.map(() => 'same'))
    }),
  )
})

test('what is exported reads back as itself, and as the whole roster nobody leaves by it', () => {
  check(
    fc.property(roster, (officials) => {
      fc.pre(isClear(officials))
      const { planned, problems } = planRoster(exported(officials), standing(officials), true)
      expect(problems).toEqual([])
      expect(planned.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

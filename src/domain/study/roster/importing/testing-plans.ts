import type { Sheet } from '../../../sheets/sheet'
import type { Known, Standing } from './plan-parts'
import { readRoster, type RosterRow } from './read-roster'
import { unitFinder, type TreeUnit } from '../unit-tree'

/** 局 with 支队 and 所 below it; another 局 with a 所 of the same name. */
export const UNITS: readonly TreeUnit[] = [
  { id: 'a', parentId: null, name: '甲局' },
  { id: 'a1', parentId: 'a', name: '支队' },
  { id: 'a2', parentId: 'a', name: '江岸所' },
  { id: 'b', parentId: null, name: '乙局' },
  { id: 'b1', parentId: 'b', name: '江岸所' },
]

export const HASH = (phone: string): string => `#${phone}`
export const TODAY = '2026-11-23'

export const known = (id: string, more: Partial<Known> & { phone?: string | null } = {}): Known => {
  const { phone = null, ...rest } = more
  return {
    ...{ id, unitId: 'a', name: `示例${id}`, post: '执法员', category: 'enforcement-officer' },
    ...{ joinedDay: '2026-01-01', leftDay: null, bound: false },
    phoneHash: phone && HASH(phone),
    phoneMasked: phone && `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    ...rest,
  }
}

export const standing = (officials: readonly Known[], more: Partial<Standing> = {}): Standing => ({
  findUnit: unitFinder(UNITS),
  officials,
  hashesOf: (phone) => [HASH(phone)],
  within: null,
  today: TODAY,
  ...more,
})

/** A sheet of texts, its first row at 1. */
export const sheetOf = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  merged: [],
  rows: rows.map((cells, at) => ({ row: at + 1, cells: new Map(cells.map((cell, column) => [column, cell])) })),
})

const HEADINGS = ['姓名', '单位', '职务', '类别', '手机号', '列入日期']

/** Rows as the file has them, from the second row on. */
export const rowsOf = (...rows: readonly (readonly string[])[]): RosterRow[] =>
  readRoster([sheetOf('名册', [HEADINGS, ...rows])]).rows

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { FirmForm } from '@/contract/console/booking/console-firms'
import type { WrittenRow } from '@/domain/booking/directory/read-directory'
import { problemAt, sameWords, sortRows, type Judged, type PlannedFirm, type Standing } from './plan-parts'

const Firm = v.object(FirmForm)

/** Null when it is no number of hours. */
function hoursOf(text: string): number | null | undefined {
  if (text === '' || text === '没有') return null
  const [, digits] = /^(\d{1,4})\s*(?:小时内?)?$/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}

const WHAT: Readonly<Record<string, string>> = {
  name: '律所名称没有写，或者太长',
  phone: '电话不对',
  promiseHours: '小时数不对',
}

function judge(row: WrittenRow, standing: Standing, seen: Set<string>): Judged<PlannedFirm> {
  const refuse = (key: string | null, problem: string, instead: string) => ({
    problem: problemAt('firms', row, key, problem, instead),
  })
  const { name = '', phone = '', promiseHours = '' } = row.texts
  const hours = hoursOf(promiseHours)
  if (hours === undefined) return refuse('promiseHours', `“${promiseHours}”不是小时数`, '写 24 这样的整数，没有就空着')
  const parsed = v.safeParse(Firm, { name, phone, promiseHours: hours })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const key = String(issue.path?.[0]?.key ?? 'name')
    return refuse(key, WHAT[key] ?? '填写有误', issue.message.replace(/。$/, ''))
  }
  if (seen.has(name)) return refuse('name', `“${name}”上面已经有一行`, '一家律所只写一行')
  seen.add(name)
  const known = standing.firms.filter((firm) => firm.name === name)
  if (known.length > 1) return refuse('name', `后台有两家叫“${name}”的律所`, '先在后台给其中一家改名')
  const [firm] = known
  if (firm && !firm.active) return refuse('name', `“${name}”已停用`, '先在后台恢复它，或者换一个名称')
  const words = parsed.output
  if (!firm) return { good: { id: randomUUID(), fate: 'created', words } }
  return { good: { id: firm.id, fate: sameWords(firm, words) ? 'same' : 'changed', words } }
}

/** Firms by their name: new ones, and other words about those that are there. */
export const planFirms = (rows: readonly WrittenRow[], standing: Standing) => {
  const seen = new Set<string>()
  return sortRows(rows, (row) => judge(row, standing, seen))
}

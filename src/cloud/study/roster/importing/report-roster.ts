import { createHash } from 'node:crypto'
import {
  ROSTER_CHANGES,
  ROSTER_LISTED,
  type RosterChange,
  type RosterImportChange,
  type RosterReport,
} from '@/contract/console/study/roster-import'
import { maskPhone } from '@/domain/session/phone'
import { CATEGORY_WORDS } from '@/domain/study/categories'
import { ROSTER_COLUMNS } from '@/domain/study/roster/importing/roster-columns'
import type { Planned } from '@/domain/study/roster/importing/plan-roster'
import type { MadePlan } from './read-standing'

type Difference = RosterImportChange['differences'][number]

/** What the roster says of somebody, and what the file does. */
function differencesOf({ was, wish, fields, joinedDay }: Planned, pathOf: (id: string) => string): Difference[] {
  if (!wish) return []
  const { phone } = wish
  const after = {
    unit: pathOf(wish.unitId),
    post: wish.post,
    category: CATEGORY_WORDS[wish.category],
    phone: phone.kind === 'whole' ? maskPhone(phone.phone) : phone.kind === 'masked' ? phone.masked : '',
    joined: joinedDay,
  }
  const before = was && {
    unit: pathOf(was.unitId),
    post: was.post,
    category: CATEGORY_WORDS[was.category],
    phone: was.phoneMasked,
    joined: was.joinedDay,
  }
  const shown = was ? fields : (['post', 'category', 'phone', 'joined'] as const).filter((field) => after[field])
  return shown.map((field) => ({
    ...{ field: ROSTER_COLUMNS[field], before: before ? before[field] || '无' : null, after: after[field] },
  }))
}

function changeOf(planned: Planned, { pathOf }: MadePlan): RosterImportChange {
  const { was, wish, namesake } = planned
  return {
    ...{ row: wish?.row.row ?? null, name: wish?.name ?? was!.name, unit: pathOf(wish?.unitId ?? was!.unitId) },
    differences: differencesOf(planned, pathOf),
    namesakeUnit: namesake && pathOf(namesake.unitId),
    bound: was?.bound ?? false,
  }
}

const grouped = (plan: MadePlan, kind: RosterChange) => {
  const all = plan.planned.filter((one) => one.kind === kind)
  return { total: all.length, shown: all.slice(0, ROSTER_LISTED).map((one) => changeOf(one, plan)) }
}

/** Stands for those who leave, whichever way they are listed. */
export function leaversKeyOf({ planned }: Pick<MadePlan, 'planned'>): string {
  const ids = planned.filter(({ kind }) => kind === 'left').map(({ was }) => was!.id)
  return createHash('sha256').update(ids.sort().join(' ')).digest('hex')
}

/** How many people and rows, for the audit log: it names nobody. */
export const countsOf = ({ joined, moved, changed, returned, left }: RosterReport): string =>
  `新增 ${joined.total}，调动 ${moved.total}，修改 ${changed.total}，返回 ${returned.total}，调离 ${left.total}`

/** What a person reads before anything is written. */
export const reportRoster = (
  plan: MadePlan,
  { sha256, notes, written }: Pick<RosterReport, 'sha256' | 'notes' | 'written'>,
): RosterReport => ({
  ...{ sha256, notes, written },
  ...(Object.fromEntries(ROSTER_CHANGES.map((kind) => [kind, grouped(plan, kind)])) as Pick<
    RosterReport,
    RosterChange
  >),
  leaversKey: leaversKeyOf(plan),
  same: plan.planned.filter(({ kind }) => kind === 'same').length,
  newUnits: plan.made.map(({ id }) => plan.pathOf(id)),
  problems: { total: plan.problems.length, shown: plan.problems.slice(0, ROSTER_LISTED) },
})

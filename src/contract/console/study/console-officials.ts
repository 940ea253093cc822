import * as v from 'valibot'
import { CATEGORIES } from '@/domain/study/categories'
import { endpoint } from '../../endpoint'
import { Phone } from '../../session'
import { ROSTER_READERS, UnitId } from './console-units'

export const OfficialId = v.pipe(v.string(), v.uuid())
const text = (max: number, word: string) => v.pipe(v.string(), v.trim(), v.maxLength(max, `${word}最多 ${max} 个字。`))

/** So many people are a page. */
export const OFFICIALS_PAGE = 50

export const OFFICIAL_STATES = ['active', 'left'] as const

export const OfficialRow = v.object({
  id: v.string(),
  unitId: v.string(),
  unitName: v.string(),
  name: v.string(),
  post: v.string(),
  category: v.picklist(CATEGORIES),
  phoneMasked: v.nullable(v.string()),
  joinedDay: v.string(),
  leftDay: v.nullable(v.string()),
  sample: v.boolean(),
})
export type OfficialRow = v.InferOutput<typeof OfficialRow>

export const RosterAlertItem = v.object({
  id: v.string(),
  officialId: v.string(),
  name: v.string(),
  unitId: v.string(),
  unitName: v.string(),
  kind: v.picklist(['number-changed', 'number-recycled', 'bound-elsewhere']),
  at: v.string(),
  settledAt: v.nullable(v.string()),
  /** Null while it is open, or where the program settled it. */
  settledBy: v.nullable(v.string()),
})
export type RosterAlertItem = v.InferOutput<typeof RosterAlertItem>

export const OfficialDesk = v.object({
  ...OfficialRow.entries,
  unitPath: v.array(v.string()),
  revision: v.number(),
  bound: v.boolean(),
  boundAt: v.nullable(v.string()),
  /** The newest first; `unitName` and `category` are those after the step. */
  steps: v.array(
    v.object({
      revision: v.number(),
      step: v.picklist(['joined', 'moved', 'changed', 'left', 'returned', 'bound', 'released']),
      unitName: v.string(),
      category: v.picklist(CATEGORIES),
      day: v.string(),
      actorName: v.nullable(v.string()),
    }),
  ),
  alerts: v.array(RosterAlertItem),
})
export type OfficialDesk = v.InferOutput<typeof OfficialDesk>

/** In the order of the roster: unit by unit as the tree has them, then by place. Units below are in it. */
export const listOfficials = endpoint({
  method: 'GET',
  path: '/api/console/officials',
  access: ROSTER_READERS,
  summary: '名册',
  input: v.strictObject({
    unit: v.optional(UnitId),
    /** Part of a name or post, or the last four digits of a number. */
    q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    category: v.optional(v.picklist(CATEGORIES)),
    /** Without it, those who have not left. */
    state: v.optional(v.picklist(OFFICIAL_STATES)),
    page: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/))),
  }),
  output: v.object({ total: v.number(), officials: v.array(OfficialRow) }),
})

export const getOfficial = endpoint({
  method: 'GET',
  path: '/api/console/officials/:id',
  access: ROSTER_READERS,
  summary: '名册上的一个人',
  input: v.strictObject({ id: OfficialId }),
  output: OfficialDesk,
})

/** A new one has no revision yet, its id is made by the page. `phone`: left out stays as it is, null takes it away. */
export const saveOfficial = endpoint({
  method: 'PUT',
  path: '/api/console/officials/:id',
  access: ROSTER_READERS,
  summary: '添加或修改名册上的一个人',
  input: v.strictObject({
    id: OfficialId,
    revision: v.nullable(v.number()),
    unitId: UnitId,
    name: v.pipe(text(40, '姓名'), v.minLength(1, '请填写姓名。')),
    post: text(60, '职务'),
    category: v.picklist(CATEGORIES, '请选择类别。'),
    phone: v.optional(v.nullable(Phone)),
    joinedDay: v.pipe(v.string(), v.isoDate('请填写日期。')),
  }),
  output: OfficialDesk,
})

const step = v.strictObject({ id: OfficialId, revision: v.number() })

/** What was done and passed stays with the row. */
export const leaveOfficial = endpoint({
  method: 'POST',
  path: '/api/console/officials/:id/leave',
  access: ROSTER_READERS,
  summary: '登记调离',
  input: step,
  output: OfficialDesk,
})

export const returnOfficial = endpoint({
  method: 'POST',
  path: '/api/console/officials/:id/return',
  access: ROSTER_READERS,
  summary: '登记回到名册',
  input: step,
  output: OfficialDesk,
})

/** The account loses sight of the row at once; whoever proves the roster's number binds it again. */
export const releaseOfficial = endpoint({
  method: 'POST',
  path: '/api/console/officials/:id/release',
  access: ROSTER_READERS,
  summary: '解除账号绑定',
  input: step,
  output: OfficialDesk,
})

/** The number in full, to call somebody; noted in the audit log. */
export const showOfficialPhone = endpoint({
  method: 'POST',
  path: '/api/console/officials/:id/phone',
  access: ROSTER_READERS,
  summary: '查看名册上的手机号',
  input: v.strictObject({ id: OfficialId }),
  output: v.object({ phone: v.nullable(v.string()) }),
})

/** The newest first. Open ones, or the settled ones of the last year. */
export const listRosterAlerts = endpoint({
  method: 'GET',
  path: '/api/console/roster-alerts',
  access: ROSTER_READERS,
  summary: '手机号变动提示',
  input: v.strictObject({ state: v.picklist(['open', 'settled']) }),
  output: v.object({ alerts: v.array(RosterAlertItem), open: v.number() }),
})

export const settleRosterAlert = endpoint({
  method: 'POST',
  path: '/api/console/roster-alerts/:id/settle',
  access: ROSTER_READERS,
  summary: '处理手机号变动提示',
  input: v.strictObject({ id: v.pipe(v.string(), v.uuid()) }),
  output: RosterAlertItem,
})

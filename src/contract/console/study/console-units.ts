import * as v from 'valibot'
import { endpoint } from '../../endpoint'
import { Phone } from '../../session'

/** Supervisors see their units and what is below; the bureau sees all. */
export const ROSTER_READERS = ['supervisor', 'admin'] as const
const bureau = ['admin'] as const

export const UnitId = v.pipe(v.string(), v.uuid())
const UnitName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, '请填写单位名称。'),
  v.maxLength(60, '单位名称最多 60 个字。'),
  v.regex(/^[^/／]*$/, '单位名称里不能有斜线。'),
)

export const UnitRow = v.object({
  id: v.string(),
  /** Null at the top, or where the caller does not see what is above. */
  parentId: v.nullable(v.string()),
  name: v.string(),
  place: v.number(),
  active: v.boolean(),
  sample: v.boolean(),
  revision: v.number(),
  /** Officials of this very unit who have not left. How many use the app is nobody’s business. */
  people: v.number(),
  supervisors: v.number(),
  /** Alerts that nobody has settled. */
  alerts: v.number(),
})
export type UnitRow = v.InferOutput<typeof UnitRow>

export const Supervisor = v.object({
  id: v.string(),
  /** Null until somebody logs in with the number. */
  name: v.nullable(v.string()),
  phoneMasked: v.nullable(v.string()),
  since: v.string(),
})

export const UnitDesk = v.object({
  ...UnitRow.entries,
  /** Names on the way to it, itself last. */
  path: v.array(v.string()),
  supervisorList: v.array(Supervisor),
})
export type UnitDesk = v.InferOutput<typeof UnitDesk>

/** In the order of the tree. `all` is true for the bureau. */
export const listUnits = endpoint({
  method: 'GET',
  path: '/api/console/units',
  access: ROSTER_READERS,
  summary: '单位',
  input: v.strictObject({}),
  output: v.object({ units: v.array(UnitRow), all: v.boolean() }),
})

export const getUnit = endpoint({
  method: 'GET',
  path: '/api/console/units/:id',
  access: ROSTER_READERS,
  summary: '一个单位',
  input: v.strictObject({ id: UnitId }),
  output: UnitDesk,
})

/**
 * Makes, renames or moves a unit. A new one has no revision yet, its id is made by the page. It stands behind `after`
 * among its siblings, first where that is null, last (or where it was) where it is left out. `wrong-state` where it
 * would stand below itself, too deep, or beside a sibling of its name; `stale` when somebody saved in between.
 */
export const saveUnit = endpoint({
  method: 'PUT',
  path: '/api/console/units/:id',
  access: bureau,
  summary: '新建、改名或移动单位',
  input: v.strictObject({
    id: UnitId,
    revision: v.nullable(v.number()),
    name: UnitName,
    parentId: v.nullable(UnitId),
    after: v.optional(v.nullable(UnitId)),
  }),
  output: UnitDesk,
})

/** `wrong-state` while somebody is on its roster or a unit below it works. */
export const retireUnit = endpoint({
  method: 'POST',
  path: '/api/console/units/:id/retire',
  access: bureau,
  summary: '停用单位',
  input: v.strictObject({ id: UnitId, revision: v.number() }),
  output: UnitDesk,
})

export const restoreUnit = endpoint({
  method: 'POST',
  path: '/api/console/units/:id/restore',
  access: bureau,
  summary: '恢复单位',
  input: v.strictObject({ id: UnitId, revision: v.number() }),
  output: UnitDesk,
})

/** Whoever has this number, or this official of the roster, looks after the unit and all below it from now on. */
export const addSupervisor = endpoint({
  method: 'POST',
  path: '/api/console/units/:id/supervisors',
  access: bureau,
  summary: '添加单位管理员',
  input: v.pipe(
    v.strictObject({ id: UnitId, phone: v.optional(Phone), officialId: v.optional(v.pipe(v.string(), v.uuid())) }),
    v.check(
      ({ phone, officialId }) => (phone === undefined) !== (officialId === undefined),
      '请填手机号，或选一位名册上的人。',
    ),
  ),
  output: UnitDesk,
})

export const removeSupervisor = endpoint({
  method: 'DELETE',
  path: '/api/console/units/:id/supervisors/:personId',
  access: bureau,
  summary: '移除单位管理员',
  input: v.strictObject({ id: UnitId, personId: v.pipe(v.string(), v.uuid()) }),
  output: UnitDesk,
})

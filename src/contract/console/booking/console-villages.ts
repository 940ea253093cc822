import * as v from 'valibot'
import { LawyerId, VillageCode } from '../../booking/shapes'
import { endpoint } from '../../endpoint'
import { CivilDay } from '../../parts/fields'

const bureau = ['editor', 'admin'] as const

/** What the console shows of somebody or something it can open. */
export const Named = v.object({ id: v.string(), name: v.string() })
export type Named = v.InferOutput<typeof Named>

export const PairingView = v.object({
  fromDay: v.string(),
  /** The last day; null is open. */
  toDay: v.nullable(v.string()),
  firm: Named,
  /** In the order in which residents see them; those who have left are not among them. */
  lawyers: v.array(Named),
})
export type PairingView = v.InferOutput<typeof PairingView>

export const VillageRow = v.object({
  code: v.string(),
  name: v.string(),
  /** For a search in letters: `qiaobeishequ qbsq`. */
  spelled: v.string(),
  /** 华新街街道 */
  subdistrict: v.string(),
  /** Today's; null while nobody is paired. */
  now: v.nullable(PairingView),
  /** The next one to begin. */
  next: v.nullable(PairingView),
})
export type VillageRow = v.InferOutput<typeof VillageRow>

export const listConsoleVillages = endpoint({
  method: 'GET',
  path: '/api/console/booking/villages',
  access: bureau,
  summary: '全部村居和现在的结对',
  input: v.strictObject({}),
  output: v.object({ today: v.string(), villages: v.array(VillageRow) }),
})

export const VillageDesk = v.object({
  code: v.string(),
  name: v.string(),
  subdistrict: v.string(),
  today: v.string(),
  /** Of the pairings as they are; another one means that somebody changed them. */
  mark: v.string(),
  /** The latest first. */
  pairings: v.array(PairingView),
  /** Visits ahead whose lawyer is not of the pairing of their day: they stand all the same. */
  outside: v.number(),
  /** To choose from: firms that work, with their lawyers who do. */
  firms: v.array(v.object({ ...Named.entries, lawyers: v.array(Named) })),
})
export type VillageDesk = v.InferOutput<typeof VillageDesk>

export const getConsoleVillage = endpoint({
  method: 'GET',
  path: '/api/console/booking/villages/:code',
  access: bureau,
  summary: '一个村居的结对，现在的和以前的',
  input: v.strictObject({ code: VillageCode }),
  output: VillageDesk,
})

/**
 * Adds a pairing, or changes the one that begins on this day. An open one that holds then ends the day before; any
 * other overlap is `bad-input` at `fromDay` or `toDay`, with the pairing in the way named. `stale` by the mark.
 */
export const savePairing = endpoint({
  method: 'PUT',
  path: '/api/console/booking/villages/:code/pairings/:fromDay',
  access: bureau,
  summary: '结对或从某天起换律所',
  input: v.strictObject({
    code: VillageCode,
    fromDay: CivilDay,
    mark: v.pipe(v.string(), v.maxLength(64)),
    toDay: v.nullable(CivilDay),
    firmId: v.pipe(v.string(), v.uuid('请选择律所。')),
    lawyerIds: v.pipe(v.array(LawyerId), v.minLength(1, '请至少选一位律师。'), v.maxLength(20, '最多 20 位律师。')),
  }),
  output: VillageDesk,
})

/** Only one that has not begun; `wrong-state` otherwise. */
export const removePairing = endpoint({
  method: 'DELETE',
  path: '/api/console/booking/villages/:code/pairings/:fromDay',
  access: bureau,
  summary: '取消还没开始的结对',
  input: v.strictObject({ code: VillageCode, fromDay: CivilDay, mark: v.pipe(v.string(), v.maxLength(64)) }),
  output: VillageDesk,
})

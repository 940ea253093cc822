import * as v from 'valibot'
import { VillagePlace } from '../district'
import { endpoint } from '../endpoint'
import { FirmRef, SlotView, VillageRef } from './refs'
import { LawyerOrAny, VillageCode } from './shapes'

/** Every village by subdistrict; `spelled` is for a search in letters: `qiaobeishequ qbsq`. */
export const listVillages = endpoint({
  method: 'GET',
  path: '/api/booking/villages',
  access: 'open',
  summary: '村居名单，按镇街',
  input: v.strictObject({}),
  output: v.object({
    subdistricts: v.array(
      v.object({
        code: v.string(),
        name: v.string(),
        villages: v.array(
          v.object({
            code: v.string(),
            name: v.string(),
            spelled: v.string(),
            /** A firm is paired with it today. */
            paired: v.boolean(),
            /** WGS-84, for 离我最近; null where nobody has entered it. */
            at: v.nullable(VillagePlace),
          }),
        ),
      }),
    ),
  }),
  cacheSeconds: 60,
})

export const LawyerCard = v.object({
  id: v.string(),
  name: v.string(),
  /** Codes of MATTERS. */
  fields: v.array(v.string()),
  languages: v.array(v.string()),
  /** Where they sit on duty; the place of a visit on site. */
  dutyPlace: v.string(),
  intro: v.string(),
  /** A path on this server; null shows a monogram. */
  photo: v.nullable(v.string()),
  /** Null when nothing is free within the horizon, or only while I have a visit of my own. */
  nextFree: v.nullable(SlotView),
  sample: v.boolean(),
})
export type LawyerCard = v.InferOutput<typeof LawyerCard>

export const VillageView = v.object({
  ...VillageRef.entries,
  /** 华新街街道 */
  subdistrict: v.string(),
  /** Null while no firm is paired: the page shows the hotline instead. */
  firm: v.nullable(
    v.object({
      ...FirmRef.entries,
      /** 律所承诺几小时内回应; null when it has promised nothing. */
      promiseHours: v.nullable(v.number()),
      sample: v.boolean(),
    }),
  ),
  lawyers: v.array(LawyerCard),
  /** Of any lawyer of the village; never while I have a visit of my own. */
  nextFree: v.nullable(SlotView),
  /** The city platform's mini-program, 重庆村居法务, where configured. */
  handOver: v.nullable(v.object({ appId: v.string(), path: v.string(), name: v.string() })),
})
export type VillageView = v.InferOutput<typeof VillageView>

/** `desk` asks for somebody else: then my own visits are in nobody's way. */
export const getVillage = endpoint({
  method: 'GET',
  path: '/api/booking/villages/:code',
  access: 'open',
  summary: '一个村居的律所、律师和最近可约时间',
  input: v.strictObject({ code: VillageCode, desk: v.optional(v.literal('1')) }),
  output: VillageView,
})

export const DaySlots = v.object({
  /** A civil day of Chongqing. */
  day: v.string(),
  /** Why nothing is there, or what is special: 元旦放假, 补班. Null on an ordinary day. */
  note: v.nullable(v.string()),
  /** `mine` is the visit that I have then myself, with whichever lawyer: such a time is of use only to move that visit. */
  slots: v.array(v.object({ ...SlotView.entries, mine: v.nullable(v.string()) })),
  /** There were slots, and none is left: the waiting list is open. False on a day without duty. */
  full: v.boolean(),
})
export type DaySlots = v.InferOutput<typeof DaySlots>
export type FreeTime = DaySlots['slots'][number]

/** The next 14 civil days, today included, each with what is free. */
export const listSlots = endpoint({
  method: 'GET',
  path: '/api/booking/slots',
  access: 'open',
  summary: '两周内可约的时间',
  input: v.strictObject({ village: VillageCode, lawyer: LawyerOrAny }),
  output: v.object({ days: v.array(DaySlots) }),
})

/** The village this phone or person chose last; null before that. */
export const getMyVillage = endpoint({
  method: 'GET',
  path: '/api/my/booking/village',
  access: 'device',
  summary: '记住的村居',
  input: v.strictObject({}),
  output: v.object({ village: v.nullable(VillageRef) }),
})

export const setMyVillage = endpoint({
  method: 'PUT',
  path: '/api/my/booking/village',
  access: 'device',
  summary: '记住我的村居',
  input: v.strictObject({ code: VillageCode }),
  output: v.object({ village: VillageRef }),
})

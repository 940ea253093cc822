import * as v from 'valibot'
import { Language, LawyerId, Matter, VillageCode } from '../booking/shapes'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

/** A lawyer as a district's folder has them. */
export const FiledLawyer = v.strictObject({
  id: LawyerId,
  name: text(20),
  fields: v.pipe(v.array(Matter), v.minLength(1)),
  languages: v.pipe(v.array(Language), v.minLength(1)),
  dutyPlace: text(60),
  intro: text(200),
  videoLink: v.nullable(v.pipe(v.string(), v.startsWith('https://'))),
})
export type FiledLawyer = v.InferOutput<typeof FiledLawyer>

/** `content/districts/<id>/lawyers.json`: firms with their lawyers and the villages they are paired with. */
export const LawyersFile = v.strictObject({
  firms: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.uuid()),
      name: text(40),
      phone: text(20),
      promiseHours: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
      villages: v.array(VillageCode),
      lawyers: v.pipe(v.array(FiledLawyer), v.minLength(1)),
    }),
  ),
})
export type LawyersFile = v.InferOutput<typeof LawyersFile>

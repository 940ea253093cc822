import * as v from 'valibot'
import { PLACE_REPORT_KINDS, PLACE_REPORT_TEXT } from '@/domain/places/reports'
import { endpoint } from '../endpoint'
import { PlaceId } from './shapes'

export const PlaceReportKind = v.picklist(PLACE_REPORT_KINDS)

/** Made by the phone for each report, so that sending again is sending once. */
export const PlaceReportId = v.pipe(v.string(), v.uuid())

export const MyPlaceReport = v.object({
  id: v.string(),
  placeId: v.string(),
  placeName: v.string(),
  kind: v.string(),
  text: v.string(),
  sentAt: v.string(),
  /** `open` or `answered`. */
  state: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
})
export type MyPlaceReport = v.InferOutput<typeof MyPlaceReport>

/**
 * Tells the bureau that something about a place is wrong. The same id again answers with what was kept the first time.
 * `bad-input` for 其他 without words (`placeReportComplaint` says it beforehand).
 */
export const reportPlace = endpoint({
  method: 'POST',
  path: '/api/places/:place/reports',
  access: 'device',
  summary: '报告地点信息有误',
  input: v.strictObject({
    place: PlaceId,
    id: PlaceReportId,
    kind: PlaceReportKind,
    text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(PLACE_REPORT_TEXT.max)), ''),
  }),
  output: MyPlaceReport,
})

/** Newest first; at most 100. */
export const listMyPlaceReports = endpoint({
  method: 'GET',
  path: '/api/my/place-reports',
  access: 'device',
  summary: '我报告过的地点和答复',
  input: v.strictObject({}),
  output: v.object({ reports: v.array(MyPlaceReport) }),
})

import { bare } from '../../practice/importing/words/tidy'
import type { Span } from '../hours/hours'
import { CARRIERS, carrierWord, SERVICES, serviceWord, type Carrier, type Point, type Service } from '../words'
import { readHours } from './read-hours'
import type { Lexicon, RowProblem, TableRow } from './table'

export type PlaceColumn =
  | 'name'
  | 'carrier'
  | 'services'
  | 'lon'
  | 'lat'
  | 'address'
  | 'subdistrict'
  | 'phone'
  | 'hours'
  | 'floor'
  | 'lift'
  | 'ramp'
  | 'loop'
  | 'stepFree'

export const PLACE_COLUMNS: Lexicon<PlaceColumn> = {
  name: ['名称', '地点名称', '机构名称', '点位名称', '地点'],
  carrier: ['类别', '类型', '载体', '机构类型', '载体类型'],
  services: ['服务', '服务内容', '服务事项', '可办事项'],
  lon: ['经度', 'lon', 'lng', 'longitude', 'x'],
  lat: ['纬度', 'lat', 'latitude', 'y'],
  address: ['地址', '详细地址', '办公地址'],
  subdistrict: ['镇街', '街道', '街镇', '所属镇街', '所属街道', '乡镇街道'],
  phone: ['电话', '联系电话', '咨询电话', '电话号码'],
  hours: ['开放时间', '时间', '办公时间', '营业时间', '服务时间', '工作时间'],
  floor: ['楼层', '所在楼层'],
  lift: ['电梯', '有电梯', '有无电梯'],
  ramp: ['坡道', '有坡道', '轮椅坡道', '无障碍坡道'],
  loop: ['助听设备', '助听', '听力辅助'],
  stepFree: ['无台阶', '无障碍', '无障碍通行'],
}

/** A place as a file has it, before its coordinates have a datum. */
export interface WrittenPlace {
  row: number
  name: string
  carrier: Carrier
  services: Service[]
  point: Point
  address: string
  subdistrict: string
  phone: string | null
  hours: Span[][]
  floor: string | null
  lift: boolean
  ramp: boolean
  hearingLoop: boolean
  stepFree: boolean
}

const CARRIER_SIGNS: [RegExp, Carrier][] = [
  [/小江|普法点|普法阵地|普法/, 'outreach-point'],
  [/司法所/, 'judicial-office'],
  [/律师事务所|律所/, 'law-firm'],
  [/公证/, 'notary-office'],
  [/复议/, 'reconsideration-point'],
  [/援助/, 'legal-aid-station'],
  [/公共法律服务/, 'service-station'],
  [/调解/, 'mediation-committee'],
]
const SERVICE_SIGNS: [RegExp, Service][] = [
  [/咨询/, 'legal-advice'],
  [/普法|法治宣传/, 'legal-outreach'],
  [/调解/, 'mediation'],
  [/公证/, 'notarization'],
  [/援助/, 'legal-aid'],
  [/复议/, 'reconsideration'],
]

export const readCarrier = (text: string): Carrier | null =>
  CARRIERS.find((code) => code === text || carrierWord(code) === text) ??
  CARRIER_SIGNS.find(([sign]) => sign.test(text))?.[1] ??
  null

/** Null when one of them is no service. */
export function readServices(text: string): Service[] | null {
  const parts = text.split(/[、,，;；/\s]+/).filter(Boolean)
  const found = parts.map((part) => SERVICE_SIGNS.find(([sign]) => sign.test(part))?.[1] ?? null)
  if (found.length === 0 || found.includes(null)) return null
  return SERVICES.filter((service) => found.includes(service))
}

const YES = new Set(['是', '有', '√', '1', 'y', 'yes', 'true', '对', '可以'])
const isYes = (text: string): boolean => YES.has(text === '√' ? text : bare(text))

/** China and a little more, in whatever datum. */
const LON = { from: 73, to: 136 }
const LAT = { from: 3, to: 54 }

export function readDegrees(lon: string, lat: string): Point | 'swapped' | null {
  const [x, y] = [Number(lon), Number(lat)]
  const within = (value: number, { from, to }: { from: number; to: number }) => value >= from && value <= to
  if (lon === '' || lat === '' || Number.isNaN(x) || Number.isNaN(y)) return null
  if (within(x, LON) && within(y, LAT)) return { lon: x, lat: y }
  return within(y, LON) && within(x, LAT) ? 'swapped' : null
}

/**
 * Digits and hyphens of the one number that stands there. An extension or a second number stays as it is written, to be
 * complained of: made a part of the first, it would be somebody else's phone.
 */
function tidyPhone(text: string): string {
  const numbers = text.normalize('NFKC').match(/\d[\d\s()-]*/g) ?? []
  return numbers.length === 1 ? numbers[0].replace(/[^\d-]/g, '') : text
}
const isPhone = (phone: string): boolean =>
  phone === '' || /^(1[3-9]\d{9}|0\d{9,11}|[48]00\d{7}|1\d{4})$/.test(phone.replaceAll('-', ''))

/** A row as a place, or everything that is wrong with it. */
export function readPlaceRow(row: TableRow<PlaceColumn>): WrittenPlace | RowProblem[] {
  const { text } = row
  const problems: RowProblem[] = []
  const complain = (of: PlaceColumn, problem: string, instead: string) =>
    void problems.push({ row: row.row, column: row.heading(of), problem, instead })
  const [carrier, services] = [readCarrier(text('carrier')), readServices(text('services'))]
  const point = readDegrees(text('lon'), text('lat'))
  const hours = readHours(text('hours'))
  const phone = tidyPhone(text('phone'))
  if (text('name') === '' || text('name').length > 40)
    complain('name', '没有名称，或者超过 40 字。', '请写 1 到 40 字的名称。')
  if (!carrier) complain('carrier', '类别认不出来。', `请写：${CARRIERS.map(carrierWord).join('、')}。`)
  if (!services)
    complain('services', '服务认不出来。', `请从这些里选，用顿号隔开：${SERVICES.map(serviceWord).join('、')}。`)
  if (point === 'swapped') complain('lon', '经度和纬度写反了。', '经度是 106 左右的那个数。')
  if (point === null) complain('lon', '没有经纬度，或者不是数。', '请写成 106.531234 和 29.571234 的样子。')
  if (text('address') === '') complain('address', '没有地址。', '请写清路名和门牌。')
  if (!hours) complain('hours', '时间认不出来。', '请写成：周一至周五 9:00-12:00、14:00-17:30；周六 9:00-12:00。')
  if (!isPhone(phone)) complain('phone', '电话不对。', '请写带区号的座机、手机号或 12348，没有就空着。')
  if (problems.length > 0 || !carrier || !services || !hours || !point || point === 'swapped') return problems
  return {
    ...{ row: row.row, name: text('name'), carrier, services, point, hours },
    ...{ address: text('address').slice(0, 80), subdistrict: text('subdistrict').slice(0, 30) },
    ...{ phone: phone || null, floor: text('floor').slice(0, 20) || null },
    ...{ lift: isYes(text('lift')), ramp: isYes(text('ramp')), hearingLoop: isYes(text('loop')) },
    stepFree: isYes(text('stepFree')),
  }
}

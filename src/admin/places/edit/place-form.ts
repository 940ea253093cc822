import * as v from 'valibot'
import { PlaceBody, type ConsolePlace } from '@/contract/places/console-places'

/** A place under the pen: as the contract has it, but anything may still be missing. */
export type PlaceForm = Omit<PlaceBody, 'carrier' | 'services' | 'holidays' | 'people' | 'point'> & {
  carrier: string
  services: string[]
  holidays: string
  point: { lon: number; lat: number } | null
  people: { name: string; role: string; times: string; lawyerId: string | null }[]
}

/** What has been saved, without what follows from it. */
export function formOf(place: ConsolePlace): PlaceForm {
  const { name, carrier, services, point, address, subdistrict, phone, hours, exceptions, holidays } = place
  const { floor, lift, ramp, hearingLoop, stepFree, photo, people } = place
  return {
    ...{ name, carrier, services, point, address, subdistrict, phone, hours, exceptions, holidays },
    ...{ floor, lift, ramp, hearingLoop, stepFree, photo, people },
  }
}

const OFFICE_DAY = [{ from: '09:00', to: '17:30' }]

export const EMPTY_FORM: PlaceForm = {
  ...{ name: '', carrier: '', services: [], point: null, address: '', subdistrict: '', phone: null },
  ...{ hours: [...Array.from({ length: 5 }, () => OFFICE_DAY), [], []], exceptions: [], holidays: 'closed' },
  ...{ floor: null, lift: false, ramp: false, hearingLoop: false, stepFree: false, photo: null, people: [] },
}

export type FieldName = keyof PlaceForm
export type Faults = Partial<Record<FieldName, string>>

export const FIELD_WORDS: Record<FieldName, string> = {
  ...{ name: '名称', carrier: '类别', services: '服务', point: '位置', address: '地址', subdistrict: '镇街' },
  ...{ phone: '电话', hours: '每周时间', exceptions: '特别的日子', holidays: '节假日', floor: '楼层' },
  ...{ lift: '电梯', ramp: '坡道', hearingLoop: '助听设备', stepFree: '无台阶', photo: '照片', people: '值班的人' },
}

const OWN_WORDS: Faults = {
  carrier: '请选择类别。',
  point: '请在地图上点出位置，或者填写经纬度。',
  hours: '时间写成 09:00 的样子，一天里从早到晚、前后不重叠，最多 4 段。',
  exceptions: '请写清日期、原因，时间写成 09:00 的样子。',
  people: '请写全每个人的姓名、身份和值班时间，或者去掉这一行。',
}

/** What would be refused, a sentence for each field; the same rules as the server's. */
export function checkForm(form: PlaceForm): { ok: true; body: PlaceBody } | { ok: false; faults: Faults } {
  const parsed = v.safeParse(PlaceBody, form)
  if (parsed.success) return { ok: true, body: parsed.output }
  const faults: Faults = {}
  for (const { path, message } of parsed.issues) {
    const field = path?.[0]?.key as FieldName
    faults[field] ??= OWN_WORDS[field] ?? message
  }
  return { ok: false, faults }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Fields that both have changed since `base`, each in its own way. */
export const fieldsApart = (base: PlaceForm, mine: PlaceForm, theirs: PlaceForm): FieldName[] =>
  (Object.keys(FIELD_WORDS) as FieldName[]).filter(
    (field) =>
      !same(mine[field], base[field]) && !same(theirs[field], base[field]) && !same(mine[field], theirs[field]),
  )

/** Mine where I have written, theirs everywhere else. */
export function mergeForms(base: PlaceForm, mine: PlaceForm, theirs: PlaceForm): PlaceForm {
  const written = (Object.keys(FIELD_WORDS) as FieldName[]).filter((field) => !same(mine[field], base[field]))
  return { ...theirs, ...Object.fromEntries(written.map((field) => [field, mine[field]])) }
}

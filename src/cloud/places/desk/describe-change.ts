import { isDeepStrictEqual } from 'node:util'
import type { PlaceBody } from '@/contract/places/console-places'

const WORDS: Record<keyof PlaceBody, string> = {
  name: '名称',
  carrier: '类别',
  services: '服务',
  point: '位置',
  address: '地址',
  subdistrict: '镇街',
  phone: '电话',
  hours: '每周时间',
  exceptions: '特别的日子',
  holidays: '节假日',
  floor: '楼层',
  lift: '电梯',
  ramp: '坡道',
  hearingLoop: '助听设备',
  stepFree: '无台阶',
  photo: '照片',
  people: '值班的人',
}

/** What an editor has changed, for the audit log: 电话、每周时间; empty when nothing is different. */
export const describeChange = (before: PlaceBody, after: PlaceBody): string =>
  (Object.keys(WORDS) as (keyof PlaceBody)[])
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => WORDS[field])
    .join('、')

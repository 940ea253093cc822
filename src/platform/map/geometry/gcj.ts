import gcoord from 'gcoord'
import { beforeShift } from '@/domain/places/before-shift'
import type { Point } from '../../location/location-types'
import type { Line } from '../map-types'

type Pair = readonly [number, number]

/** Into the shifted degrees of Chinese maps, about 480 m away; the only place where the program leaves WGS-84. */
export const toGcj = ([lon, lat]: Pair): [number, number] =>
  // gcoord changes what it is given: it always gets a copy.
  gcoord.transform<[number, number]>([lon, lat], gcoord.WGS84, gcoord.GCJ02)

/** Back, within a centimetre: the package's own way back stops at twelve. */
export function fromGcj(pair: Pair): Point {
  const [lon, lat] = beforeShift(pair, toGcj)
  return { lon, lat }
}

export interface WechatPoint {
  longitude: number
  latitude: number
}

export function toWechat(pair: Pair): WechatPoint {
  const [longitude, latitude] = toGcj(pair)
  return { longitude, latitude }
}

export const lineToWechat = (line: Line): WechatPoint[] => line.map(toWechat)

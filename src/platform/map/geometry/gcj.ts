import gcoord from 'gcoord'
import type { Point } from '../../location/location-types'
import type { Line } from '../map-types'

type Pair = readonly [number, number]

// gcoord changes what it is given: it always gets a copy.
const shifted = ([lon, lat]: Pair, from: typeof gcoord.WGS84 | typeof gcoord.GCJ02, to: typeof from): Pair =>
  gcoord.transform([lon, lat], from, to) as [number, number]

/** Into the shifted degrees of Chinese maps, about 480 m away; the only place where the program leaves WGS-84. */
export const toGcj = (pair: Pair): Pair => shifted(pair, gcoord.WGS84, gcoord.GCJ02)

/** Back, within a centimetre. */
export function fromGcj([lon, lat]: Pair): Point {
  const [back, up] = shifted([lon, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lon: back, lat: up }
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

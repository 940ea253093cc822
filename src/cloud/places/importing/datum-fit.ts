import gcoord from 'gcoord'
import { DATUMS, type DatumFit } from '@/contract/places/console-import'
import { beforeShift } from '@/domain/places/before-shift'
import { metresBetween } from '@/domain/places/distance-standard'
import { snap } from '@/domain/places/roads/searching/snap'
import type { Point } from '@/domain/places/words'
import type { InferOutput } from 'valibot'
import type { Roads } from '../roads/roads'

export type Datum = (typeof DATUMS)[number]
type Fit = InferOutput<typeof DatumFit>

const WORDS: Record<Datum, string> = {
  WGS84: 'WGS-84（GPS、天地图）',
  GCJ02: 'GCJ-02（高德、腾讯）',
  BD09: 'BD-09（百度）',
}

/** So many points are compared and shown. */
const LOOKED_AT = 300
const SHOWN = 100
/** Fewer say nothing. */
const LEAST = 5
/** So much nearer another datum's points must lie before anybody is warned. */
const CLEARLY = 0.67

/** Coordinates of a file as WGS-84, within a centimetre: the package's own way back stops at twelve. */
export function toWgs84({ lon, lat }: Point, datum: Datum): Point {
  if (datum === 'WGS84') return { lon, lat }
  const [x, y] = beforeShift([lon, lat], (point) => gcoord.transform(point, gcoord.WGS84, gcoord[datum]))
  return { lon: Number(x.toFixed(7)), lat: Number(y.toFixed(7)) }
}

/** The middle one; null of none. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)]! * 10) / 10
}

/** Spread evenly over the file, so that a district at its top does not speak for all. */
const sampleOf = (points: readonly Point[], most: number): Point[] =>
  points.filter((_, n) => Math.floor((n * most) / points.length) !== Math.floor(((n - 1) * most) / points.length))

function fit(points: readonly Point[], datum: Datum, roads: Roads | null, villages: readonly Point[]): Fit {
  const here = points.map((point) => toWgs84(point, datum))
  const roadMetres = roads ? here.map((point) => snap(roads.graphs.foot, point)?.metres ?? Infinity) : []
  const villageMetres =
    villages.length > 0
      ? here.map((point) => Math.min(...villages.map((village) => metresBetween(point, village))))
      : []
  const known = (value: number | null) => (value === Infinity ? null : value)
  return {
    datum,
    roadMetres: known(median(roadMetres)),
    villageMetres: known(median(villageMetres)),
    points: sampleOf(here, SHOWN),
  }
}

/** How far off a datum is: by roads where there are any, else by settlements. */
const distanceOf = ({ roadMetres, villageMetres }: Fit, byRoads: boolean): number =>
  (byRoads ? roadMetres : villageMetres) ?? Infinity

/**
 * The points of a file in each of the three datums, beside the roads and villages that are known: in the right one they
 * lie on streets, in a wrong one about 480 m away (GCJ-02) or more (BD-09), among houses and in the river.
 */
export function compareDatums(
  points: readonly Point[],
  stated: Datum,
  roads: Roads | null,
  villages: readonly Point[],
) {
  const looked = sampleOf(points, LOOKED_AT)
  const datums = DATUMS.map((datum) => fit(looked, datum, roads, villages))
  const byRoads = datums.some(({ roadMetres }) => roadMetres !== null)
  const best = datums.reduce((a, b) => (distanceOf(b, byRoads) < distanceOf(a, byRoads) ? b : a))
  const [least, said] = [
    distanceOf(best, byRoads),
    distanceOf(
      datums.find(({ datum }) => datum === stated)!,
      byRoads,
    ),
  ]
  if (looked.length < LEAST || least === Infinity) return { datums, likely: null, warning: null }
  if (best.datum === stated || least > said * CLEARLY) return { datums, likely: stated, warning: null }
  const far = (metres: number) => (metres === Infinity ? '很远' : `${Math.round(metres)} 米`)
  const beside = byRoads ? '最近的路' : '最近的村居'
  const warning =
    `坐标很可能是 ${WORDS[best.datum as Datum]}，不是 ${WORDS[stated]}：` +
    `按前者离${beside}的中位数是${far(least)}，按后者是${far(said)}。请在地图上核对后再写入。`
  return { datums, likely: best.datum, warning }
}

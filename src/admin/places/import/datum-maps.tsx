import { useMemo } from 'react'
import type { DatumFit } from '@/contract/places/console-import'
import type { BaseMap } from '@/contract/places/reach'
import { DistrictMap } from '../map/district-map'
import { PlaceMark } from '../map/marks'

export const DATUM_WORDS: Record<string, string> = {
  WGS84: 'WGS-84（GPS、天地图）',
  GCJ02: 'GCJ-02（高德、腾讯）',
  BD09: 'BD-09（百度）',
}
export const datumWord = (datum: string): string => DATUM_WORDS[datum] ?? datum

const metresWord = (metres: number | null) => (metres === null ? '不知道' : `${Math.round(metres)} 米`)

/** Degrees around the middle of the maps: some 4 by 3 km, in which a shift of 500 m is seen. */
const [WIDE, TALL] = [0.02, 0.014]
/** Three beside each other are a third as wide as others; so that marks are seen they are as much larger. */
const SMALL_MAP = 3

/** Around one of the points, the same for all three: where most of a district's width would hide the difference. */
function nearBounds(datums: readonly DatumFit[], likely: string | null): BaseMap['bounds'] | null {
  const points = (datums.find(({ datum }) => datum === likely) ?? datums[0])?.points ?? []
  const middle = [...points].sort((a, b) => a.lon - b.lon)[Math.floor(points.length / 2)]
  return middle ? [middle.lon - WIDE, middle.lat - TALL, middle.lon + WIDE, middle.lat + TALL] : null
}

/** The same points read in each datum, on the district's map: where they fall beside the roads, it is another one. */
export function DatumMaps({
  datums,
  likely,
  base,
}: {
  datums: readonly DatumFit[]
  likely: string | null
  base: BaseMap
}) {
  const bounds = nearBounds(datums, likely)
  const near = useMemo(() => (bounds ? { ...base, bounds } : base), [base, bounds?.join()]) // eslint-disable-line react-hooks/exhaustive-deps -- four numbers, compared as such
  return (
    <div className="datum-maps">
      {datums.map(({ datum, roadMetres, villageMetres, points }) => (
        <div key={datum}>
          <h3>
            {datumWord(datum)}
            {datum === likely && <span className="quiet"> 最像</span>}
          </h3>
          <DistrictMap base={near} label={`地图：按 ${datumWord(datum)} 读出的位置`}>
            {(frame, unit) =>
              points.map((point, n) => (
                <PlaceMark key={n} {...{ point, frame }} unit={unit * SMALL_MAP} title={`第 ${n + 1} 个`} />
              ))
            }
          </DistrictMap>
          <p className="quiet">{`离道路一般 ${metresWord(roadMetres)}，离村居一般 ${metresWord(villageMetres)}`}</p>
        </div>
      ))}
    </div>
  )
}

import { forwardRef, useEffect, useImperativeHandle, useMemo, useState } from 'react'
import { Map as WechatMap } from '@tarojs/components'
import { fewVertices } from './geometry/few-vertices'
import { fromGcj, lineToWechat, toWechat, type WechatPoint } from './geometry/gcj'
import type { MapHandle, MapProps } from './map-types'

/** WeChat draws the base itself. */
export const drawsItself = true

const ORIGIN_ID = 0
const ORIGIN_PICTURE = '/map-marks/origin.png'
const NOWHERE: WechatPoint = { longitude: 106.55, latitude: 29.6 }
const [NEAREST, FARTHEST, USUAL] = [18, 9, 14]

const markerOf = (
  id: number,
  at: WechatPoint,
  iconPath: string,
  { size, alpha, zIndex }: { size: number; alpha: number; zIndex: number },
) => ({ id, ...at, iconPath, width: size, height: size, alpha, zIndex, anchor: { x: 0.5, y: 0.5 } })

const AREA_LOOK = { strokeWidth: 2, strokeColor: '#0f5ea8cc', fillColor: '#0f5ea826', zIndex: 1 }

/**
 * WeChat's own map. Markers are plain: callouts drawn by ourselves break on devices, and the list says the same.
 * Everything turns into GCJ-02 here, and what is tapped turns back.
 */
export const Map = forwardRef<MapHandle, MapProps>(function Map(props, ref) {
  const { id, label, origin, area, marks, fitKey } = props
  const [scale, setScale] = useState(USUAL)
  useImperativeHandle(ref, () => ({
    zoom: (step) => setScale((now) => Math.min(NEAREST, Math.max(FARTHEST, now + step))),
  }))
  const polygons = useMemo(
    () => (area ? fewVertices(area).map((ring) => ({ points: lineToWechat(ring), ...AREA_LOOK })) : []),
    [area],
  )
  const markers = useMemo(() => {
    const places = marks.map(({ point, picture, on, faint }, at) =>
      markerOf(at + 1, toWechat([point.lon, point.lat]), picture, {
        size: on ? 40 : 28,
        alpha: faint && !on ? 0.55 : 1,
        zIndex: on ? 3 : 2,
      }),
    )
    if (!origin) return places
    const here = toWechat([origin.lon, origin.lat])
    return [...places, markerOf(ORIGIN_ID, here, ORIGIN_PICTURE, { size: 32, alpha: 1, zIndex: 4 })]
  }, [marks, origin])
  const insight = useSight(fitKey, polygons, markers)
  const centre = origin ? toWechat([origin.lon, origin.lat]) : (insight[0] ?? NOWHERE)
  return (
    <WechatMap
      id={id}
      className="map"
      aria-label={label}
      longitude={centre.longitude}
      latitude={centre.latitude}
      scale={scale}
      markers={markers}
      polygons={polygons}
      includePoints={insight}
      showLocation={false}
      onMarkerTap={({ detail }) => {
        const mark = marks[Number(detail.markerId) - 1]
        if (mark) props.onMark(mark.id)
      }}
      onTap={({ detail }) => {
        const { longitude, latitude } = detail as unknown as Partial<WechatPoint>
        if (longitude !== undefined && latitude !== undefined) props.onPoint(fromGcj([longitude, latitude]))
      }}
      onError={() => undefined}
    />
  )
})

/** What should be in sight; stays the same while only marks change, so that the map does not jump under the finger. */
function useSight(
  fitKey: string,
  polygons: readonly { points: WechatPoint[] }[],
  markers: readonly WechatPoint[],
): WechatPoint[] {
  const [insight, setInsight] = useState<WechatPoint[]>([])
  const known = polygons.length > 0 || markers.length > 0
  useEffect(() => {
    const wanted = polygons.length > 0 ? polygons.flatMap(({ points }) => points) : markers
    setInsight(corners(wanted))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new question moves the map
  }, [fitKey, known])
  return insight
}

function corners(points: readonly WechatPoint[]): WechatPoint[] {
  if (points.length === 0) return []
  const lons = points.map(({ longitude }) => longitude)
  const lats = points.map(({ latitude }) => latitude)
  return [
    { longitude: Math.min(...lons), latitude: Math.min(...lats) },
    { longitude: Math.max(...lons), latitude: Math.max(...lats) },
  ]
}

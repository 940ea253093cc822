import { useEffect, useMemo, useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { questionKey, roundPoint } from '@/domain/places/circle/circle-question'
import { drawsItself, Map } from '@/platform/map/map'
import type { MapHandle, MapMark } from '@/platform/map/map-types'
import { tiles } from '@/platform/map/tiles'
import { useBaseMap } from '@/state/places/base-map'
import { circleQuestion, useCircle } from '@/state/places/circle/circle'
import { useSettings } from '@/state/settings'
import { Button } from '@/ui/controls/button'
import { Tappable } from '@/ui/controls/tappable'
import { markPicture } from '@/ui/places/mark-picture'
import { cx } from '@/ui/words'
import type { CircleView, ListedPlace } from '../use-circle-view'
import { drawnBase } from './drawn-base'
import { Legend } from './legend'
import { useMapHeight } from './use-map-height'

interface Props {
  view: CircleView
  chosen: string | null
  onChoose: (id: string | null) => void
}

function useMarks(view: CircleView, chosen: string | null): MapMark[] {
  return useMemo(() => {
    const markOf = ({ place }: ListedPlace, faint: boolean): MapMark => ({
      ...{ id: place.id, point: place.point, picture: markPicture(place.carrier) },
      ...{ on: place.id === chosen, faint },
    })
    const further = [...view.beyond, ...view.others].map((one) => markOf(one, view.summary !== null))
    return [...further, ...view.within.map((one) => markOf(one, false))]
  }, [view, chosen])
}

/** Our own drawing, where the platform has none. */
function useBase() {
  const { base, load } = useBaseMap()
  const reach = useCircle((s) => s.reach)
  useEffect(() => {
    // Again with each answer: a server that was busy when the page opened has the base by then.
    if (!drawsItself) void load()
  }, [load, reach])
  return base
}

/** The map above the list: what can be reached and where the places are. Everything on it stands in the list. */
export function CirclePicture({ view, chosen, onChoose }: Props) {
  const base = useBase()
  const { origin, pace, minutes, reach, change } = useCircle()
  const [spot, setSpot] = useState<{ lon: number; lat: number } | null>(null)
  const map = useRef<MapHandle>(null)
  const height = useMapHeight()
  // Its map is lower: all of it comes into sight again.
  const elder = useSettings((s) => s.elderMode)
  const marks = useMarks(view, chosen)
  const drawn = useMemo(() => base && drawnBase(base), [base])
  const ground = tiles ? null : base
  const sources = [reach?.network ?? null, ground].filter((one) => one !== null)
  const question = circleQuestion({ origin, pace, minutes })
  const startHere = () => {
    if (spot) change({ origin: { kind: 'spot', point: spot } })
    setSpot(null)
  }
  return (
    <View className="picture-of-circle">
      <View className={cx('map-room', height.large && 'map-room-large')} {...height.room}>
        <Map
          ref={map}
          id="circle-map"
          label="地图：能走到的范围和地点，下面的列表里都有"
          base={drawn}
          tiles={tiles}
          origin={spot ?? reach?.origin.point ?? (origin && 'point' in origin ? origin.point : null)}
          area={reach?.area ?? null}
          marks={marks}
          fitKey={`${question ? questionKey(question) : 'all'} ${reach ? 'answered' : ''}${drawn ? '' : ' bare'}${elder ? ' elder' : ''}`}
          onMark={(id) => onChoose(id === chosen ? null : id)}
          onPoint={(point) => setSpot(roundPoint(point))}
        />
        {sources.some(({ sample }) => sample) && <SampleRoads />}
        <ZoomButtons onZoom={(step) => map.current?.zoom(step)} />
      </View>
      <Legend>
        <View className="map-pull" {...height.pull} catchMove>
          <Tappable id="map-size" className="map-grip" expanded={height.large} onTap={height.toggle}>
            <View className="map-grip-bar" aria-hidden="true" />
            <Text>{height.large ? '收小地图' : '拉大地图'}</Text>
          </Tappable>
        </View>
      </Legend>
      <MapSource sources={sources} />
      {spot && (
        <View className="map-spot">
          <Button id="spot-start" onTap={startHere}>
            从点的这里出发
          </Button>
          <Button id="spot-no" kind="plain" onTap={() => setSpot(null)}>
            不换
          </Button>
        </View>
      )}
    </View>
  )
}

/** Whose minutes, whose roads, and whose map with its 审图号. */
function MapSource({ sources }: { sources: readonly { sample: boolean; attribution: string }[] }) {
  const said = sources.map(({ sample, attribution }) => (sample ? '' : attribution))
  const words = [...new Set([...said, tiles?.attribution ?? ''])].filter(Boolean)
  return words.length > 0 ? <View className="map-source note">{words.join(' · ')}</View> : null
}

const SampleRoads = () => (
  <View id="sample-roads" className="map-label">
    演示路网，不能照着走
  </View>
)

/** For whoever cannot pinch. */
function ZoomButtons({ onZoom }: { onZoom: (step: 1 | -1) => void }) {
  return (
    <View className="map-zoom">
      <Tappable id="map-nearer" label="地图放大" className="map-zoom-button" onTap={() => onZoom(1)}>
        <Text>＋</Text>
      </Tappable>
      <Tappable id="map-farther" label="地图缩小" className="map-zoom-button" onTap={() => onZoom(-1)}>
        <Text>－</Text>
      </Tappable>
    </View>
  )
}

import { View } from '@tarojs/components'
import { plainReach, wayWords } from '@/domain/places/circle/plain-words'
import type { ReachSummary } from '@/domain/places/sentence'
import { useCircle } from '@/state/places/circle/circle'
import { useSettings } from '@/state/settings'
import { roleOf } from '@/ui/role'

const STATUS = roleOf('status')
/** Nearer than this nobody asks where the road is. */
const TELL_ROAD_FROM_METRES = 60

/** What lies within reach and what is missing: heard again whenever it changes. */
export function Sentence({ summary }: { summary: ReachSummary }) {
  const { pace, minutes, reach } = useCircle()
  const elder = useSettings((s) => s.elderMode)
  const away = Math.round(reach?.origin.roadMetres ?? 0)
  const lines = elder ? plainReach(summary, { pace, minutes }) : [summary.words]
  const way = wayWords(pace)
  return (
    <View id="nearby-sentence" className="sentence" {...STATUS}>
      {lines.map((line) => (
        <View key={line} className="sentence-words numerals">
          {line}
        </View>
      ))}
      {way && <View className="note">{way}</View>}
      {away >= TELL_ROAD_FROM_METRES && (
        <View className="note numerals">{`从最近的路算起，那条路离出发点约 ${away} 米。`}</View>
      )}
      {reach?.source === 'distance' && (
        <View id="nearby-estimate" className="note">
          这里还没有路网，用时按直线距离估计，实际会更久。
        </View>
      )}
    </View>
  )
}

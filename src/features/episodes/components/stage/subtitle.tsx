import { View } from '@tarojs/components'
import { useSettings } from '@/state/settings'

/**
 * The spoken line in the reader's own size. Once begun its place stays, also between lines, so that nothing jumps;
 * before the first line it shows, quietly, what comes.
 */
export function Subtitle({ line, first, begun }: { line: string | null; first: string | null; begun: boolean }) {
  const { subtitles, subtitleSize } = useSettings()
  if (!subtitles || !begun) return null
  return (
    <View className={`subtitle-line subtitle-${subtitleSize}`}>
      <View id="player-subtitle">{line ?? ''}</View>
      {first !== null && line === null && (
        <View className="subtitle-coming" aria-hidden="true">
          {first}
        </View>
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import { SUBTITLE_SIZES, useSettings, type SubtitleSize } from '@/state/settings'
import { Button } from '@/ui/controls/button'
import { Switch } from '@/ui/controls/switch'

const SIZE_WORDS: Record<SubtitleSize, string> = { normal: '标准', large: '大', largest: '特大' }

/** The spoken line in the reader's own size. Once begun its place stays, also between lines, so that nothing jumps. */
export function Subtitle({ line, begun }: { line: string | null; begun: boolean }) {
  const { subtitles, subtitleSize, setSubtitles, setSubtitleSize } = useSettings()
  const at = SUBTITLE_SIZES.indexOf(subtitleSize)
  const next = SUBTITLE_SIZES[(at + 1) % SUBTITLE_SIZES.length] ?? 'normal'
  return (
    <View className="subtitle">
      {subtitles && begun && (
        <View id="player-subtitle" className={`subtitle-line subtitle-${subtitleSize}`}>
          {line ?? ''}
        </View>
      )}
      <View className="subtitle-tools">
        <Switch id="subtitle-switch" label="字幕" on={subtitles} onChange={setSubtitles} />
        {subtitles && (
          <Button
            id="subtitle-size"
            kind="plain"
            label={`字幕字号 ${SIZE_WORDS[subtitleSize]}，点一下换成${SIZE_WORDS[next]}`}
            onTap={() => setSubtitleSize(next)}
          >
            {`字号 ${SIZE_WORDS[subtitleSize]}`}
          </Button>
        )}
      </View>
    </View>
  )
}

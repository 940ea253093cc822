import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { SPEEDS } from '@/platform/player/speeds'
import { SUBTITLE_SIZES, useSettings, type SubtitleSize } from '@/state/settings'
import { Segmented } from '@/ui/controls/segmented'
import { Switch } from '@/ui/controls/switch'
import { Tappable } from '@/ui/controls/tappable'
import { cx } from '@/ui/words'

const SIZE_WORDS: Record<SubtitleSize, string> = { small: '小', normal: '标准', large: '大', largest: '特大' }
const SIZES = SUBTITLE_SIZES.map((value) => ({ value, word: SIZE_WORDS[value] }))
/** In hundredths, because the value becomes part of an id. */
const rateOf = (speed: number) => String(Math.round(speed * 100))
const RATES = SPEEDS.map((speed) => ({ value: rateOf(speed), word: speed === 1 ? '正常' : String(speed) }))

const speedWord = (speed: number) => (speed === 1 ? '正常' : `${speed} 倍`)

/** How fast it plays and how its subtitles look; one set of choices is unfolded at a time. */
export function PlayTools() {
  const { subtitles, subtitleSize, speed, setSubtitles, setSubtitleSize, setSpeed } = useSettings()
  const [open, setOpen] = useState<'speed' | 'size' | null>(null)
  const turn = (what: 'speed' | 'size') => setOpen(open === what ? null : what)
  return (
    <View className="play-tools">
      <View className="play-tools-row">
        <Switch id="subtitle-switch" label="字幕" on={subtitles} onChange={setSubtitles} />
        {subtitles && (
          <Choice
            id="subtitle-size-open"
            name="字号"
            value={SIZE_WORDS[subtitleSize]}
            open={open === 'size'}
            onTap={() => turn('size')}
          />
        )}
        <Choice
          id="speed-open"
          name="倍速"
          value={speedWord(speed)}
          open={open === 'speed'}
          onTap={() => turn('speed')}
        />
      </View>
      {open === 'size' && subtitles && (
        <Segmented
          id="subtitle-size"
          label="字幕字号"
          options={SIZES}
          value={subtitleSize}
          onChange={setSubtitleSize}
        />
      )}
      {open === 'speed' && (
        <Segmented
          id="speed"
          label="播放速度"
          options={RATES}
          value={rateOf(speed)}
          onChange={(chosen) => setSpeed(Number(chosen) / 100)}
        />
      )}
    </View>
  )
}

interface ChoiceProps {
  id: string
  name: string
  value: string
  open: boolean
  onTap: () => void
}

function Choice({ id, name, value, open, onTap }: ChoiceProps) {
  return (
    <Tappable id={id} expanded={open} className={cx('play-choice', open && 'play-choice-open')} onTap={onTap}>
      <Text>{name}</Text>
      <Text className="play-choice-value numerals">{value}</Text>
    </Tappable>
  )
}

import { memo } from 'react'
import { Text, View } from '@tarojs/components'
import { clockTime } from '@/domain/time/durations'
import { Heading } from '@/ui/content/heading'
import { Tappable } from '@/ui/controls/tappable'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

interface TranscriptProps {
  lines: readonly { startMs: number; text: string }[]
  /** Index of the line one is at, -1 before the first. */
  current: number
  /** Plays from there; absent when there is no film of our own to jump in. */
  onSeek?: ((ms: number) => void) | undefined
}

const LIST = roleOf('list')
const ITEM = roleOf('listitem')

/** Every word of the episode. A tap on a line plays from there; the present line has a bar and bold letters. */
export const Transcript = memo(
  function Transcript({ lines, current, onSeek }: TranscriptProps) {
    return (
      <View>
        <Heading>文字稿</Heading>
        {onSeek && <View className="note">点一句，就从那里开始看。</View>}
        <View id="player-transcript" className="transcript" {...LIST}>
          {lines.map(({ startMs, text }, index) => (
            <View key={startMs} {...ITEM} {...(index === current ? { 'aria-current': 'true' } : {})}>
              {onSeek ? (
                <Tappable
                  id={`line-${index + 1}`}
                  className={cx('transcript-line', index === current && 'transcript-current')}
                  onTap={() => onSeek(startMs)}
                >
                  <Text className="transcript-time numerals">{clockTime(startMs)}</Text>
                  <Text className="transcript-text">{text}</Text>
                </Tappable>
              ) : (
                <View id={`line-${index + 1}`} className="transcript-line">
                  <Text className="transcript-text">{text}</Text>
                </View>
              )}
            </View>
          ))}
        </View>
      </View>
    )
  },
  (before, now) => before.lines === now.lines && before.current === now.current,
)

import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Badge } from '../content/badge'
import { Heading } from '../content/heading'
import { Picture } from '../content/picture'
import { Tappable } from '../controls/tappable'
import { ProgressBar } from '../feedback/progress-bar'

export interface EpisodeRowProps {
  id: string
  poster: string
  /** The question; what the row is recognised by. */
  hook: string
  title: string
  /** Length as printed, `1:05`, and as said, `1分5秒`. */
  clock: string
  spoken: string
  /** 看过, 看到 0:32. */
  mark?: string
  /** What has been seen, 0 to 1; draws a bar. */
  share?: number
  /** The word for its topic, where rows of several topics stand together. */
  topic?: string
  sample: boolean
  level?: 2 | 3
  onTap: () => void
  /** Below, over the whole width, e.g. why it is offered. */
  children?: ReactNode
}

/** One episode in a list: the poster beside the words, or above them when the letters are large. */
export function EpisodeRow(props: EpisodeRowProps) {
  const { id, poster, hook, title, clock, spoken, mark, share, topic, sample, level = 2, onTap, children } = props
  return (
    <Tappable id={id} role="link" className="episode-row" onTap={onTap}>
      <View className="episode-row-poster">
        <Picture src={poster} alt="" ratio="16:9" lazy />
        {share !== undefined && <ProgressBar share={share} />}
      </View>
      <View className="episode-row-words">
        <Heading level={level} className="episode-row-hook">
          {hook}
        </Heading>
        <View className="episode-row-note">
          <Text>{title}</Text>
          <Text className="unseen">时长{spoken}</Text>
          <Text className="numerals" aria-hidden="true">
            {clock}
          </Text>
          {mark && <Text className="episode-row-mark numerals">{mark}</Text>}
          {topic && <Badge>{topic}</Badge>}
          {sample && <Badge>示例</Badge>}
        </View>
      </View>
      {children}
    </Tappable>
  )
}

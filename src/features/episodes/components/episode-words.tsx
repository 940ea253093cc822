import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { clockTime } from '@/domain/time/durations'
import { Badge } from '@/ui/content/badge'
import { Heading } from '@/ui/content/heading'
import { Favourite } from './favourite'

interface EpisodeWordsProps {
  episode: EpisodeDetail
  /** Beside the favourite: what else one can do with the answer. */
  children?: ReactNode
}

/** The question, what it is called, and the answer in one bold sentence. */
export function EpisodeWords({ episode, children }: EpisodeWordsProps) {
  const { id, number, title, hook, takeaway, durationMs, sample } = episode
  return (
    <View className="words">
      <Heading id="player-hook" className="words-hook">
        {hook}
      </Heading>
      <View className="words-note">
        <Text className="numerals">第{number}期</Text>
        <Text id="player-title">{title}</Text>
        <Text className="numerals">{clockTime(durationMs)}</Text>
        {sample && <Badge>示例</Badge>}
      </View>
      <View id="player-takeaway" className="words-takeaway">
        {takeaway}
      </View>
      {sample && (
        <View id="player-sample" className="note">
          人物和情节为示例，法条都能查到官方原文。
        </View>
      )}
      <View className="words-tools">
        <Favourite id={id} />
        {children}
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { Articles } from './understand/articles'
import { EpisodeWords } from './episode-words'
import { NextEpisode } from './next-episode'
import { Stage } from './stage/stage'
import { Subtitle } from './stage/subtitle'
import { Transcript } from './understand/transcript'
import { WhoHelps } from './understand/who-helps'
import { usePlayback } from './playback/use-playback'

interface WatchEpisodeProps {
  episode: EpisodeDetail
  /** Where the address asks to begin, instead of where the person stopped. */
  fromMs: number | undefined
}

/** One episode, from top to bottom: see it, read it, what it rests on, who helps, what comes next. */
export function WatchEpisode({ episode, fromMs }: WatchEpisodeProps) {
  const playback = usePlayback(episode, fromMs)
  return (
    <>
      <Stage episode={episode} playback={playback} />
      <View className="watch">
        <Subtitle
          line={episode.transcript[playback.spoken]?.text ?? null}
          begun={playback.status !== 'ready' && playback.status !== 'failed'}
        />
        <EpisodeWords episode={episode} />
        <Articles citations={episode.citations} />
        <WhoHelps helps={episode.helps} />
        <Transcript lines={episode.transcript} current={playback.line} onSeek={playback.playFrom} />
        <NextEpisode episode={episode} />
      </View>
    </>
  )
}

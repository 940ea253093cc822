import { View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { showArticle } from '@/domain/statutes/show-article'
import { official } from '@/platform/links/official'
import { Articles } from '@/ui/law/articles'
import { EpisodeWords } from './episode-words'
import { MeTooButton } from './me-too'
import { NextEpisode } from './next-episode'
import { ShareEpisode } from './share/share-episode'
import { ChannelStage } from './stage/channel-stage'
import { NoVideo } from './stage/no-video'
import { PlayTools } from './stage/play-tools'
import { Stage } from './stage/stage'
import { Subtitle } from './stage/subtitle'
import { Practise } from './understand/practise'
import { ReadAloud } from './understand/read-aloud'
import { Transcript } from './understand/transcript'
import { WhoHelps } from './understand/who-helps'
import { usePlayback, type Playback } from './playback/use-playback'

interface WatchEpisodeProps {
  episode: EpisodeDetail
  /** Where the address asks to begin, instead of where the person stopped. */
  fromMs: number | undefined
}

/** One episode, from top to bottom: see it, read it, what it rests on, who helps, what comes next. */
export function WatchEpisode({ episode, fromMs }: WatchEpisodeProps) {
  const playback = usePlayback(episode, fromMs)
  const { hook, takeaway, transcript, media, channelVideo } = episode
  const ownFile = media.video
  return (
    <>
      {ownFile && <Stage episode={episode} src={ownFile} playback={playback} />}
      {!ownFile && channelVideo && <ChannelStage episode={episode} video={channelVideo} />}
      {!ownFile && !channelVideo && <NoVideo episode={episode} />}
      <View className="watch">
        {ownFile && <BelowFilm transcript={transcript} playback={playback} />}
        <EpisodeWords episode={episode}>
          <MeTooButton id={episode.id} />
          <ReadAloud id="read-takeaway" name="要点" texts={[hook, takeaway]} onStart={playback.pause} />
        </EpisodeWords>
        <Articles articles={episode.citations.map(showArticle)} of="这期节目" official={official} />
        <Practise episodeId={episode.id} />
        <WhoHelps helps={episode.helps} episodeId={episode.id} />
        <ShareEpisode episode={episode} />
        <View>
          <Transcript
            lines={transcript}
            current={ownFile ? playback.line : -1}
            onSeek={ownFile ? playback.playFrom : undefined}
          />
          <ReadAloud
            id="read-transcript"
            name="文字稿"
            texts={transcript.map(({ text }) => text)}
            onStart={playback.pause}
          />
        </View>
        <NextEpisode episode={episode} />
      </View>
    </>
  )
}

function BelowFilm({ transcript, playback }: Pick<EpisodeDetail, 'transcript'> & { playback: Playback }) {
  const { status, line, spoken } = playback
  return (
    <View>
      <Subtitle
        line={transcript[spoken]?.text ?? null}
        first={line === -1 ? (transcript[0]?.text ?? null) : null}
        begun={status !== 'ready' && status !== 'failed'}
      />
      <PlayTools />
    </View>
  )
}

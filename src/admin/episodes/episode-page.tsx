import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { getConsoleEpisode, type ConsoleEpisode, type EpisodeVersion } from '@/contract/console/console-episodes'
import { useWayBack } from '../patterns/address/way-back'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { DraftEditor } from './edit/draft-editor'
import { ClearDoubt } from './review/clear-doubt'
import { HistoryDrawer } from './review/history-drawer'
import { VersionReading } from './review/version-reading'
import { WithdrawButton } from './review/withdraw-button'
import { DoubtTag, LiveTag, VersionTag } from './version-tag'

const BACK = { to: '/episodes', label: '普法节目' }

/** One episode: a draft is edited, a submitted version is reviewed, anything else is read. */
export function EpisodePage() {
  const { id = '' } = useParams()
  const back = useWayBack(BACK)
  const { value, problem, reload, put } = useLoad(() => api(getConsoleEpisode, { id }), id)
  const [historyOpen, setHistoryOpen] = useState(false)
  const latest = value?.versions[0]
  if (!value || !latest) {
    return (
      <section className="page">
        <PageHead title="普法节目" back={back} />
        {problem ? <ProblemAlert problem={problem} retry={() => void reload()} /> : <Loading />}
      </section>
    )
  }
  const putVersion = (version: EpisodeVersion) => put((episode) => withVersion(episode, version))
  const actions = (
    <>
      <Button id="history" type="text" onClick={() => setHistoryOpen(true)}>
        历史版本
      </Button>
      {value.live && <WithdrawButton episode={value} done={reload} />}
    </>
  )
  const shared = { episode: value, put: putVersion, reload, actions }
  return (
    <section className="page">
      <PageHead
        title={`第 ${latest.body.number} 期 · ${latest.body.title}`}
        back={back}
        tags={
          <>
            <VersionTag state={latest.state} />
            <LiveTag live={value.live} />
            <DoubtTag doubt={value.doubt} />
          </>
        }
        note={`第 ${latest.version} 版，作者 ${latest.authorName}`}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      <ClearDoubt episode={value} done={reload} />
      {latest.state === 'draft' ? (
        <DraftEditor key={value.id} draft={latest} {...shared} />
      ) : (
        <VersionReading version={latest} {...shared} />
      )}
      {historyOpen && <HistoryDrawer episode={value} close={() => setHistoryOpen(false)} />}
    </section>
  )
}

/** The episode with a version that the server has just answered, newest first. */
function withVersion(episode: ConsoleEpisode, version: EpisodeVersion): ConsoleEpisode {
  const others = episode.versions.filter((known) => known.version !== version.version)
  return { ...episode, versions: [...others, version].sort((a, b) => b.version - a.version) }
}

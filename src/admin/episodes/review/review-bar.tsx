import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ConsoleEpisode, EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { usePerson } from '../../shell/session'
import { PublishDialog } from '../publishing/publish-dialog'
import { SendBackDialog } from '../publishing/send-back-dialog'

interface Props {
  episode: ConsoleEpisode
  version: EpisodeVersion
  reload: () => Promise<void>
  actions: ReactNode
}

/** What may be done with a submitted version: who wrote it waits or recalls, a colleague publishes or sends back. */
export function ReviewBar({ episode, version, reload, actions }: Props) {
  const person = usePerson()
  const mine = version.authorId === person.id
  const wroteIt = version.writerIds.includes(person.id)
  const [asking, setAsking] = useState<'publish' | 'send-back' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const shared = { episodeId: episode.id, version, reload, close: () => setAsking(null) }
  return (
    <>
      <div className="editor-bar">
        <p className="editor-state" role="status" id="review-state">
          {wroteIt ? '等待另一位同事审核。' : `${version.authorName} 送审，请核对改动和法条。`}
        </p>
        {actions}
        <Button id="send-back" onClick={() => setAsking('send-back')}>
          {mine ? '撤回修改' : '退回修改'}
        </Button>
        {!wroteIt && (
          <Button id="publish" type="primary" onClick={() => setAsking('publish')}>
            审核并发布
          </Button>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload().then(() => setProblem(null))} />}
      {asking === 'send-back' && <SendBackDialog {...shared} mine={mine} />}
      {asking === 'publish' && <PublishDialog {...shared} fail={setProblem} />}
    </>
  )
}

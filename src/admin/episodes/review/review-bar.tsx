import { Button, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { publishEpisode, sendBack } from '@/contract/console/console-episodes'
import type { ConsoleEpisode, EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { ConfirmWithReason } from '../../patterns/forms/confirm-with-reason'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'

interface Props {
  episode: ConsoleEpisode
  version: EpisodeVersion
  reload: () => Promise<void>
  actions: ReactNode
}

/** What may be done with a submitted version: its author waits or recalls, a colleague publishes or sends back. */
export function ReviewBar({ episode, version, reload, actions }: Props) {
  const person = usePerson()
  const mine = version.authorId === person.id
  const [asking, setAsking] = useState<'publish' | 'send-back' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const back = async (reason: string) => {
    const result = await api(sendBack, { id: episode.id, version: version.version, reason })
    if (!result.ok) return result.problem
    await reload()
    return null
  }
  return (
    <>
      <div className="editor-bar">
        <p className="editor-state" role="status" id="review-state">
          {mine ? '等待另一位同事审核。' : `${version.authorName} 送审，请核对改动和法条。`}
        </p>
        {actions}
        <Button id="send-back" onClick={() => setAsking('send-back')}>
          {mine ? '撤回修改' : '退回修改'}
        </Button>
        {!mine && (
          <Button id="publish" type="primary" onClick={() => setAsking('publish')}>
            审核并发布
          </Button>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload().then(() => setProblem(null))} />}
      {asking === 'send-back' && (
        <ConfirmWithReason
          title={mine ? '撤回修改' : '退回修改'}
          verb={mine ? '撤回' : '退回'}
          reasonHint={mine ? '写进操作记录。' : '作者会看到，请写清要改哪里。'}
          act={back}
          close={() => setAsking(null)}
        >
          <p>这一版会变回草稿，对外的内容不变。</p>
        </ConfirmWithReason>
      )}
      {asking === 'publish' && (
        <PublishDialog {...{ episode, version, reload, fail: setProblem }} close={() => setAsking(null)} />
      )}
    </>
  )
}

interface PublishProps {
  episode: ConsoleEpisode
  version: EpisodeVersion
  reload: () => Promise<void>
  fail: (problem: Problem) => void
  close: () => void
}

function PublishDialog({ episode, version, reload, fail, close }: PublishProps) {
  const [busy, setBusy] = useState(false)
  const publish = async () => {
    setBusy(true)
    const refused = await publishWhatWasRead(episode.id, version)
    setBusy(false)
    close()
    if (refused) fail(refused)
    else await reload()
  }
  return (
    <Modal
      open
      title="审核并发布"
      okText="发布"
      okButtonProps={{ id: 'confirm-ok' }}
      cancelText="再看看"
      confirmLoading={busy}
      onOk={() => void publish()}
      onCancel={close}
    >
      <p>您已核对改动和法条。发布后，居民一分钟内看到第 {version.version} 版，操作记录里会写明由您审核。</p>
    </Modal>
  )
}

/** Publishes what was read here; a text that changed meanwhile is refused as stale. */
async function publishWhatWasRead(id: string, { version, revision }: EpisodeVersion): Promise<Problem | null> {
  const result = await api(publishEpisode, { id, version, revision })
  return result.ok ? null : result.problem
}

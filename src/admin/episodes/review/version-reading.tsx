import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { openDraft, type ConsoleEpisode, type EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { canOpenDraftFrom } from '@/domain/episodes/version-states'
import { ProblemAlert } from '../../patterns/problem-alert'
import { readKept } from '../../patterns/forms/kept-text'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { useArticles } from '../citations/articles'
import { PhonePreview } from '../preview/phone-preview'
import { MediaReading } from '../media/media-reading'
import { ScheduledBar } from '../publishing/scheduled-bar'
import { VersionNotices } from '../publishing/version-notices'
import { BodyDifference } from './body-difference'
import { BodyText } from './body-text'
import { ReviewBar } from './review-bar'

interface Props {
  episode: ConsoleEpisode
  version: EpisodeVersion
  put: (version: EpisodeVersion) => void
  reload: () => Promise<void>
  actions: ReactNode
}

/** A version that is not being written: on its way to residents, published, replaced or taken off. */
export function VersionReading({ episode, version, put, reload, actions }: Props) {
  const person = usePerson()
  const articles = useArticles(version.body.citations.map(({ id }) => id))
  const published = episode.versions.find(({ state }) => state === 'published')
  const waiting = !canOpenDraftFrom(version.state)
  const [unsaved] = useState(() => readKept(person.id, `episode:${episode.id}`) !== null)
  return (
    <div className="editor">
      <VersionBar {...{ episode, version, put, reload, actions }} />
      <VersionNotices version={version} />
      {unsaved && (
        <Alert
          type="info"
          showIcon
          title="您还有未保存的修改留在本机"
          description="这一版现在不能改。等它退回修改，或者新建草稿以后，会提示您合并这些修改。"
        />
      )}
      <div className="editor-sides">
        <div className="panel stack">
          <MediaReading media={version.media} before={waiting ? published?.media : undefined} />
          {waiting && published ? (
            <>
              <h2>改了什么</h2>
              <BodyDifference before={published.body} after={version.body} names={['现在对外的', '送审的']} />
              <details>
                <summary>送审的全部内容</summary>
                <BodyText body={version.body} />
              </details>
            </>
          ) : (
            <>
              <h2>{waiting ? '送审的内容（还没有对外的版本）' : '内容'}</h2>
              <BodyText body={version.body} />
            </>
          )}
        </div>
        <PhonePreview body={version.body} media={version.media} articles={articles} />
      </div>
    </div>
  )
}

/** What may be done next with a version in its state. */
function VersionBar({ episode, version, put, reload, actions }: Props) {
  const shared = { episode, reload, actions }
  const { state, scheduledAt } = version
  if (state === 'scheduled' && scheduledAt) return <ScheduledBar {...shared} version={{ ...version, scheduledAt }} />
  if (!canOpenDraftFrom(state)) return <ReviewBar {...shared} version={version} />
  return <EditBar episode={episode} put={put} actions={actions} />
}

function EditBar({ episode, put, actions }: Pick<Props, 'episode' | 'put' | 'actions'>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const edit = async () => {
    setBusy(true)
    const result = await api(openDraft, { id: episode.id })
    setBusy(false)
    if (result.ok) put(result.value)
    else setProblem(result.problem)
  }
  return (
    <>
      <div className="editor-bar">
        <p className="editor-state">修改会先存成草稿，对外的内容到审核发布后才变。</p>
        {actions}
        <Button id="edit" type="primary" loading={busy} onClick={() => void edit()}>
          修改
        </Button>
      </div>
      {problem && <ProblemAlert problem={problem} />}
    </>
  )
}

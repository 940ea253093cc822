import { useState } from 'react'
import { setDraftMedia, type EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import type { FieldsProps } from '../edit/fields-props'
import { CaptionsImport } from './captions-import'
import { ChannelFields } from './channel-fields'
import { CoverPanel } from './cover/cover-panel'
import { FilmPanel } from './film/film-panel'
import type { SetMedia } from './set-media'

import './media.css'

interface Props extends FieldsProps {
  episodeId: string
  draft: EpisodeVersion
  put: (version: EpisodeVersion) => void
  reload: () => Promise<void>
}

/** Film, covers and captions of a draft. Each is saved by itself as soon as it is there; texts are not touched. */
export function MediaSection({ episodeId, draft, put, reload, ...fields }: Props) {
  const [failed, setFailed] = useState<Problem | null>(null)
  const { media } = draft
  const set: SetMedia = async (change) => {
    const result = await api(setDraftMedia, { id: episodeId, ...change })
    setFailed(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
    else if (result.problem.code === 'wrong-state') await reload()
  }
  const { body, change, error } = fields
  return (
    <>
      <section className="panel stack" aria-labelledby="part-film">
        <h2 id="part-film" tabIndex={-1}>
          视频
        </h2>
        {failed && <ProblemAlert problem={failed} />}
        <FilmPanel media={media} set={set} error={error('video')} />
        <ChannelFields {...fields} />
      </section>
      <section className="panel stack" aria-labelledby="part-cover">
        <h2 id="part-cover" tabIndex={-1}>
          封面
        </h2>
        <CoverPanel media={media} set={set} error={error('poster')} />
      </section>
      <section className="panel media-captions" aria-labelledby="part-captions">
        <h2 id="part-captions" tabIndex={-1}>
          字幕来源
        </h2>
        <p className="field-hint">
          {body.transcript.length > 0 ? `现有 ${body.transcript.length} 条，文字在下面修改。` : '还没有字幕。'}
          发布时按字幕文字自动生成字幕文件。
        </p>
        {body.transcript.length === 0 && error('transcript') && <p className="field-error">{error('transcript')}</p>}
        <CaptionsImport
          durationMs={media.durationMs}
          count={body.transcript.length}
          take={(transcript) => change({ transcript })}
        />
      </section>
    </>
  )
}

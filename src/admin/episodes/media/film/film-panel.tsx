import { Button, Progress } from 'antd'
import { useState } from 'react'
import type { EpisodeMedia } from '@/contract/episodes'
import { clockTime } from '@/domain/time/durations'
import { ProblemAlert } from '../../../patterns/problem-alert'
import type { SetMedia } from '../set-media'
import { ChooseFile } from '../../../patterns/forms/choose-file'
import { OpenUploads } from './open-uploads'
import { sizeWord } from '../../../patterns/words/size-word'
import { useFilmUpload, type FilmUpload } from './use-film-upload'

interface Props {
  media: EpisodeMedia
  set: SetMedia
  error: string | null
}

const LATE = '这个视频要全部载入后才开始播放。导出时勾选“网络优化（faststart）”，居民点开就能看。'

/** The film of a draft: what it is now, and another one on its way. */
export function FilmPanel({ media, set, error }: Props) {
  const [late, setLate] = useState(false)
  const upload = useFilmUpload(async ({ name, startsAtOnce }) => {
    setLate(!startsAtOnce)
    await set({ video: name })
  })
  const busy = upload.running || upload.file !== null
  return (
    <div className="media-film" data-wrong={error && !media.video ? true : undefined}>
      {media.video ? (
        <video
          id="film"
          className="media-player"
          controls
          preload="metadata"
          src={media.video}
          aria-label="草稿的视频"
        />
      ) : (
        <p className="media-empty">还没有视频。</p>
      )}
      <div className="stack">
        {media.video && (
          <p id="film-facts">
            时长 {clockTime(media.durationMs)}，{sizeWord(media.videoBytes)}。发布以后居民才看到。
          </p>
        )}
        {late && <p className="media-advice">{LATE}</p>}
        {error && !media.video && <p className="field-error">{error}</p>}
        {upload.file && <UnderWay upload={upload} file={upload.file} />}
        {upload.problem && <ProblemAlert problem={upload.problem} />}
        {!busy && <OpenUploads again={media.video?.length ?? 0} />}
        <div className="media-acts">
          <ChooseFile
            id="film-choose"
            accept="video/mp4,.mp4"
            primary={!media.video}
            disabled={upload.running}
            choose={(file) => void upload.start(file)}
          >
            {media.video ? '更换视频' : '选择视频'}
          </ChooseFile>
          {media.video && !busy && (
            <Button id="film-remove" type="text" onClick={() => void set({ video: null })}>
              取出视频
            </Button>
          )}
        </div>
        <p className="field-hint">MP4，H.264 画面、AAC 声音，5 秒到 10 分钟，最大 500 MB。断网或刷新后可以接着传。</p>
      </div>
    </div>
  )
}

function UnderWay({ upload, file }: { upload: FilmUpload; file: File }) {
  const { sent, size } = upload.progress ?? { sent: 0, size: file.size }
  const checking = upload.running && sent >= size
  return (
    <div className="media-under-way">
      <p role="status" id="film-state">
        {checking ? '已传完，正在检查视频…' : upload.running ? `正在上传“${file.name}”` : `“${file.name}”已暂停`}
      </p>
      <Progress
        percent={Math.floor((sent / size) * 100)}
        aria-label="上传进度"
        status={upload.running ? 'active' : 'normal'}
      />
      <p className="quiet">
        {sizeWord(sent)} / {sizeWord(size)}
      </p>
      <div className="media-acts">
        {upload.running ? (
          <Button id="film-pause" disabled={checking} onClick={upload.pause}>
            暂停
          </Button>
        ) : (
          <Button id="film-go-on" type="primary" onClick={() => void upload.start(file)}>
            继续上传
          </Button>
        )}
        {!upload.running && (
          <Button type="text" onClick={upload.clear}>
            先不传了
          </Button>
        )}
      </div>
    </div>
  )
}

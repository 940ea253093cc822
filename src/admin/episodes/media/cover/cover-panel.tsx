import { Button } from 'antd'
import { useState } from 'react'
import { createClient } from '@/contract/client'
import { storePicture } from '@/contract/console/media'
import type { EpisodeMedia } from '@/contract/episodes'
import { problem, type Problem } from '@/contract/problem'
import { POSTER_SHAPES } from '@/domain/media/picture'
import { ProblemAlert } from '../../../patterns/problem-alert'
import { sendBytes } from '../../../shell/send-bytes'
import { ChooseFile } from '../../../patterns/forms/choose-file'
import type { SetMedia } from '../set-media'
import { Crops, firstPlaces, SHAPES, type Places } from './crops'
import { makeCover, stillOfFile, type Still } from './draw-cover'
import { FramePicker } from './frame-picker'

interface Props {
  media: EpisodeMedia
  set: SetMedia
  error: string | null
}

const UNREADABLE = '这个文件不是浏览器能打开的图片，请换一张 JPEG 或 PNG。'
const UNDRAWN = '这个浏览器不能从视频截取画面，请改为上传图片。'

/** Cuts and sends the three covers; the names that the server gave them, or the first problem. */
async function sendCovers(still: Still, places: Places) {
  const names: Record<string, string> = {}
  for (const shape of SHAPES) {
    const jpeg = await makeCover(still, shape, places[shape]).catch(() => null)
    if (!jpeg) return { ok: false as const, problem: problem('file-refused', { message: UNDRAWN }) }
    const stored = await createClient(sendBytes(jpeg))(storePicture, { shape })
    if (!stored.ok) return stored
    names[POSTER_SHAPES[shape].field] = stored.value.name
  }
  return { ok: true as const, value: names }
}

/** The covers of a draft: what they are now, and new ones from a frame of the film or from a picture. */
export function CoverPanel({ media, set, error }: Props) {
  const [still, setStill] = useState<Still | null>(null)
  const [winding, setWinding] = useState(false)
  const [moved, setMoved] = useState<Partial<Places>>({})
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const close = () => {
    setStill(null)
    setWinding(false)
    setMoved({})
  }
  const choose = async (file: File) => {
    close()
    const chosen = await stillOfFile(file)
    setFailed(chosen ? null : problem('file-refused', { message: UNREADABLE }))
    setStill(chosen)
  }
  const use = async (chosen: Still) => {
    setBusy(true)
    const sent = await sendCovers(chosen, { ...firstPlaces(chosen), ...moved })
    setFailed(sent.ok ? null : sent.problem)
    if (sent.ok) await set(sent.value).then(close)
    setBusy(false)
  }
  const missing = error && !media.poster16x9
  return (
    <div className="stack" data-wrong={missing ? true : undefined}>
      {!still && !winding && <CoversNow media={media} />}
      {missing && <p className="field-error">{error}</p>}
      {winding && media.video && <FramePicker film={media.video} durationMs={media.durationMs} pick={setStill} />}
      {still && (
        <Crops
          still={still}
          places={{ ...firstPlaces(still), ...moved }}
          move={(shape, at) => setMoved((old) => ({ ...old, [shape]: at }))}
        />
      )}
      {failed && <ProblemAlert problem={failed} />}
      <div className="media-acts">
        {still && (
          <Button id="cover-use" type="primary" loading={busy} onClick={() => void use(still)}>
            用作封面
          </Button>
        )}
        {(still || winding) && <Button onClick={close}>取消</Button>}
        {!still && !winding && (
          <>
            <Button id="cover-from-film" disabled={!media.video} onClick={() => setWinding(true)}>
              从视频截取
            </Button>
            <ChooseFile id="cover-choose" accept="image/jpeg,image/png" choose={(file) => void choose(file)}>
              上传图片
            </ChooseFile>
          </>
        )}
      </div>
    </div>
  )
}

function CoversNow({ media }: { media: EpisodeMedia }) {
  const covers = SHAPES.filter((shape) => media[POSTER_SHAPES[shape].field])
  if (covers.length === 0) return <p className="media-empty">还没有封面。上传视频后可以直接从画面里截取。</p>
  return (
    <div className="media-crops" id="covers">
      {covers.map((shape) => (
        <figure key={shape}>
          <img src={media[POSTER_SHAPES[shape].field]} alt={`${POSTER_SHAPES[shape].word} 封面`} />
          <figcaption>
            {POSTER_SHAPES[shape].word} · {POSTER_SHAPES[shape].used}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

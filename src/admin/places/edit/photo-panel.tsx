import { Button } from 'antd'
import { useState } from 'react'
import { createClient } from '@/contract/client'
import { storePicture } from '@/contract/console/media'
import { problem, type Problem } from '@/contract/problem'
import { makeCover, stillOfFile } from '../../episodes/media/cover/draw-cover'
import { ChooseFile } from '../../patterns/forms/choose-file'
import { ProblemAlert } from '../../patterns/problem-alert'
import { sendBytes } from '../../shell/send-bytes'
import type { PlaceEditing } from './use-place-form'

const UNREADABLE = '这个文件不是浏览器能打开的图片，请换一张 JPEG 或 PNG。'
/** Doors are taller than wide; the middle of the picture shows them. */
const SHAPE = '5x4'
const MIDDLE = 0.5

/** Scales the picture in the browser and keeps it on the server; its address there. */
async function storePhoto(file: File) {
  const still = await stillOfFile(file)
  const jpeg = still && (await makeCover(still, SHAPE, MIDDLE).catch(() => null))
  if (!jpeg) return { ok: false as const, problem: problem('file-refused', { message: UNREADABLE }) }
  return createClient(sendBytes(jpeg))(storePicture, { shape: SHAPE })
}

/** A picture of the door, so that people know it when they stand before it. */
export function PhotoPanel({ editing: { form, edit } }: { editing: PlaceEditing }) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const choose = async (file: File) => {
    setBusy(true)
    const stored = await storePhoto(file)
    setBusy(false)
    setFailed(stored.ok ? null : stored.problem)
    if (stored.ok) edit({ photo: stored.value.address })
  }
  return (
    <div className="panel" id="place-photo-panel">
      <h2>门口照片</h2>
      {form.photo ? (
        <img className="place-photo" src={form.photo} alt="门口照片" />
      ) : (
        <p className="quiet">拍下门口和招牌，不要拍到人脸和车牌。</p>
      )}
      {failed && <ProblemAlert problem={failed} />}
      <div className="place-spans">
        <ChooseFile id="place-photo" accept="image/jpeg,image/png" disabled={busy} choose={(file) => void choose(file)}>
          {form.photo ? '换一张' : '选择照片'}
        </ChooseFile>
        {form.photo && (
          <Button id="place-photo-drop" type="text" onClick={() => edit({ photo: null })}>
            去掉照片
          </Button>
        )}
      </div>
    </div>
  )
}

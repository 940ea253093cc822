import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { cancelUpload, listUploads, type Upload } from '@/contract/console/media'
import { api } from '../../../shell/api'
import { sizeWord } from '../../../patterns/words/size-word'

/** Uploads that a reload, a crash or another computer left behind: choosing the same file goes on with them. */
export function OpenUploads({ again }: { again: number }) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  useEffect(() => {
    let open = true
    // Without an answer nothing is shown; the upload itself goes on where it stopped all the same.
    void api(listUploads, {}).then((result) => open && result.ok && setUploads(result.value.uploads))
    return () => {
      open = false
    }
  }, [again])
  const giveUp = async (id: string) => {
    const result = await api(cancelUpload, { id })
    if (result.ok || result.problem.code === 'not-found') setUploads((old) => old.filter((upload) => upload.id !== id))
  }
  return (
    <>
      {uploads.map(({ id, name, size, received }) => (
        <p key={id} className="media-open" role="status">
          <span>
            “{name}”还没有传完，已传 {sizeWord(received)}，共 {sizeWord(size)}。再选一次这个文件就接着传。
          </span>
          <Button size="small" onClick={() => void giveUp(id)}>
            放弃
          </Button>
        </p>
      ))}
    </>
  )
}

import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { EpisodeBody } from '@/contract/episodes'
import { clockTime } from '@/domain/time/durations'
import { readCaptions } from '@/domain/media/read-captions'
import { Field } from '../../patterns/forms/field'
import { ChooseFile } from '../../patterns/forms/choose-file'

const LINES_MAX = 200

interface Props {
  durationMs: number
  count: number
  take: (transcript: EpisodeBody['transcript']) => void
}

/** Captions from a script or an SRT or VTT file; what is pasted replaces those of the draft. */
export function CaptionsImport({ durationMs, count, take }: Props) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const captions = readCaptions(text, durationMs)
  const wrong =
    captions.length > LINES_MAX ? `字幕最多 ${LINES_MAX} 条，现在有 ${captions.length} 条，请合并一些。` : null
  const put = () => {
    take(captions)
    setOpen(false)
    setText('')
  }
  const last = captions.at(-1)
  return (
    <>
      <Button id="captions-import" onClick={() => setOpen(true)}>
        {count > 0 ? '重新导入字幕' : '导入字幕'}
      </Button>
      {open && (
        <Modal
          open
          width={640}
          title="导入字幕"
          okText={captions.length > 0 ? `放进草稿（${captions.length} 条）` : '放进草稿'}
          cancelText="取消"
          okButtonProps={{ id: 'captions-take', disabled: captions.length === 0 || wrong !== null }}
          onOk={put}
          onCancel={() => setOpen(false)}
        >
          <div className="stack">
            <p>粘贴文稿，一行一条，按字数分配时间；也可以选择剪辑软件导出的 SRT、VTT 字幕文件，时间照用。</p>
            <ChooseFile
              id="captions-choose"
              accept=".srt,.vtt,.txt,text/plain,text/vtt"
              choose={(file) => void file.text().then(setText)}
            >
              选择字幕文件
            </ChooseFile>
            <Field id="captions-text" label="字幕文稿" error={wrong}>
              {(aria) => (
                <Input.TextArea {...aria} rows={10} value={text} onChange={(event) => setText(event.target.value)} />
              )}
            </Field>
            {last && (
              <p role="status">
                共 {captions.length} 条，到 {clockTime(last.endMs)} 为止。
                {count > 0 && `会替换草稿里现有的 ${count} 条。`}
              </p>
            )}
          </div>
        </Modal>
      )}
    </>
  )
}

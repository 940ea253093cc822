import { Button, Progress } from 'antd'
import { sizeWord } from '../words/size-word'
import type { OneImport } from './create-import'
import './one-sheet.css'

interface Props {
  sheet: Pick<OneImport<object, object>, 'file' | 'phase' | 'sent' | 'cancel'>
  /** Once it has been sent, while it is written. */
  writing: string
}

/** How far a large file is on its way; after that the server reads it, which cannot be seen from here. */
export function UnderWay({ sheet: { file, phase, sent, cancel }, writing }: Props) {
  if (!file || phase === 'idle') return null
  const words =
    sent < file.size
      ? `正在上传 ${file.name}，${sizeWord(sent)} / ${sizeWord(file.size)}`
      : phase === 'trying'
        ? '已经上传，服务器正在逐行检查……'
        : `已经上传，${writing}`
  return (
    <div className="panel sheet-under-way" role="status">
      <span>{words}</span>
      <Progress percent={Math.min(100, Math.round((sent / file.size) * 100))} showInfo={false} aria-label="上传进度" />
      {phase === 'trying' && (
        <Button id="import-cancel" onClick={cancel}>
          取消
        </Button>
      )}
    </div>
  )
}

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ChooseFile } from '../forms/choose-file'
import { sizeWord } from '../words/size-word'
import type { OneImport } from './create-import'
import { SHEETS_ACCEPTED } from './refuse-sheet'
import './one-sheet.css'

/** What of an import these parts show, whatever is imported. */
type Shown = Pick<OneImport<object, object>, 'file' | 'report' | 'phase' | 'choose' | 'attempt'>

interface Props {
  /** Before the ids of the controls. */
  id: string
  sheet: Pick<Shown, 'file' | 'phase' | 'choose'>
  disabled?: boolean
  /** Beside it, e.g. the button that tries it. */
  children?: ReactNode
}

/** The table that was chosen, or the button to choose one; it stands still while it is being written. */
export const SheetFile = ({ id, sheet: { file, phase, choose }, disabled, children }: Props) => (
  <div className="line">
    <ChooseFile
      id={`${id}-choose`}
      accept={SHEETS_ACCEPTED}
      choose={choose}
      primary={!file}
      disabled={disabled || phase === 'writing'}
    >
      {file ? '换一个文件' : '选择文件'}
    </ChooseFile>
    {file && (
      <span id={`${id}-file`}>
        <strong className="sheet-name">{file.name}</strong> <span className="quiet">{sizeWord(file.size)}</span>
      </span>
    )}
    {children}
  </div>
)

interface TryProps {
  id: string
  sheet: Pick<Shown, 'file' | 'report' | 'phase' | 'attempt'>
}

/** Has the file read and compared; nothing is written by it. */
export const TryButton = ({ id, sheet: { file, report, phase, attempt } }: TryProps) => (
  <Button
    id={`${id}-try`}
    type={file && !report ? 'primary' : 'default'}
    disabled={!file || phase === 'writing'}
    loading={phase === 'trying'}
    onClick={() => void attempt()}
  >
    {report ? '再试一次' : '试导入'}
  </Button>
)

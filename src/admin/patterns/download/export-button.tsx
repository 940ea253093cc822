import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Result } from '@/contract/client'
import { saveFile } from './save-file'

export interface ExportedFile {
  blob: Blob
  /** With its ending. */
  name: string
}

interface Props {
  id: string
  /** Asks the server and makes the file; what it throws is a lost line. */
  make: () => Promise<Result<ExportedFile>>
  primary?: boolean
  children: ReactNode
}

/** A file that is made when somebody asks for it; a refusal is said in the server's words. */
export function ExportButton({ id, make, primary, children }: Props) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const made = await make()
      if (made.ok) saveFile(made.value.blob, made.value.name)
      else void message.error(made.problem.message)
    } catch {
      void message.error('表格没有生成，请检查网络后再试一次。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button id={id} type={primary ? 'primary' : 'default'} loading={busy} onClick={() => void download()}>
      {children}
    </Button>
  )
}

/** The file of an answer; a refusal stays one. */
export async function exported<T>(
  asked: Promise<Result<T>>,
  fileOf: (value: T) => Promise<ExportedFile>,
): Promise<Result<ExportedFile>> {
  const result = await asked
  return result.ok ? { ok: true, value: await fileOf(result.value) } : result
}

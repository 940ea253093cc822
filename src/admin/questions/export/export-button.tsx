import { App, Button } from 'antd'
import { useState } from 'react'
import type { QuestionFilter } from '@/contract/console/console-questions'
import { civilDayOf } from '@/domain/time/civil-time'
import { saveFile } from '../../patterns/download/save-file'
import { writeBank } from './write-bank'

const FAILED = '没有导出，请检查网络后再试一次。'

/** What the list shows, all pages of it, as an Excel file that can be read back in. */
export function ExportButton({ filter }: { filter: QuestionFilter }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const write = async () => {
    setBusy(true)
    try {
      const written = await writeBank(filter)
      if (written.ok) saveFile(written.value, `题库-${civilDayOf(new Date())}.xlsx`)
      else void message.error(written.problem.message)
    } catch {
      void message.error(FAILED)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button id="export-questions" loading={busy} onClick={() => void write()}>
      导出 Excel
    </Button>
  )
}

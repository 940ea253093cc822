import { App, Button } from 'antd'
import { useState } from 'react'
import { exportDirectory } from '@/contract/console/booking/directory-import'
import { directorySheets } from '@/domain/booking/directory/directory-sheets'
import { saveFile } from '../../patterns/download/save-file'
import { toWorkbook } from '../../patterns/download/to-workbook'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'

/** Everything as a workbook that the import reads back as itself. */
export function ExportButton() {
  const { message } = App.useApp()
  const { sample } = usePerson()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const result = await api(exportDirectory, {})
      if (!result.ok) return void message.error(result.problem.message)
      saveFile(await toWorkbook(directorySheets(result.value)), `律所律师和结对${sample ? '-示例' : ''}.xlsx`)
    } catch {
      void message.error('表格没有生成，请检查网络后再试一次。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button id="directory-export" loading={busy} onClick={() => void download()}>
      导出 Excel
    </Button>
  )
}

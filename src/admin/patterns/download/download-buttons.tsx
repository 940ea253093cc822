import { App, Button } from 'antd'
import { useState } from 'react'
import { saveFile } from './save-file'
import type { Sheet } from './sheet'
import { toCsv } from './to-csv'
import { toWorkbook } from './to-workbook'

interface Props {
  /** Before the ids of the two buttons. */
  id: string
  /** Of the file, without its ending. */
  name: string
  /** The first one alone goes into the CSV. */
  sheets: () => readonly Sheet[]
}

/** The same table as CSV and, with whatever belongs to it, as a workbook. */
export function DownloadButtons({ id, name, sheets }: Props) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const csv = () =>
    saveFile(new Blob([toCsv(sheets()[0]?.rows ?? [])], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
  const workbook = async () => {
    setBusy(true)
    try {
      saveFile(await toWorkbook(sheets()), `${name}.xlsx`)
    } catch {
      void message.error('表格没有生成，请检查网络后再试一次，或者下载 CSV。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button id={`${id}-csv`} onClick={csv}>
        下载 CSV
      </Button>
      <Button id={`${id}-xlsx`} loading={busy} onClick={() => void workbook()}>
        下载 Excel
      </Button>
    </>
  )
}

import { App, Button } from 'antd'
import { useState } from 'react'
import type { Figures } from '@/contract/console/console-figures'
import { saveFile } from '../../patterns/files/save-file'
import { episodesSheet, figuresSheets } from './sheets'
import { toCsv } from './to-csv'

/** The workbook is written by a library of its own, which is fetched only when somebody asks for it. */
async function toWorkbook(figures: Figures): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const sheets = figuresSheets(figures).map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) =>
      row.map((value) => ({
        value,
        // Typed, so that a text that looks like a formula stays a text.
        type: typeof value === 'number' ? Number : String,
        ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    columns: (rows[0] ?? []).map((_, at) => ({ width: at === 1 && name !== '每天' ? 36 : 16 })),
  }))
  return writeExcelFile(sheets).toBlob()
}

/** The month's figures as files: the table as CSV, everything with its definitions as a workbook. */
export function Downloads({ figures, sample }: { figures: Figures; sample: boolean }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const name = `月度数据-${figures.month}${sample ? '-示例' : ''}`
  const csv = () =>
    saveFile(new Blob([toCsv(episodesSheet(figures).rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
  const workbook = async () => {
    setBusy(true)
    try {
      saveFile(await toWorkbook(figures), `${name}.xlsx`)
    } catch {
      void message.error('表格没有生成，请检查网络后再试一次，或者下载 CSV。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button id="figures-csv" onClick={csv}>
        下载 CSV
      </Button>
      <Button id="figures-xlsx" loading={busy} onClick={() => void workbook()}>
        下载 Excel
      </Button>
    </>
  )
}

import { getOwingSheet } from '@/contract/study/owing'
import { exported, ExportButton } from '../../patterns/download/export-button'
import { toWorkbook } from '../../patterns/download/to-workbook'
import { api } from '../../shell/api'
import { signatureSheets } from './signature-sheet'

/** Everybody of the list as a workbook to be printed and signed. */
export function SignatureButton({ planId, unitId }: { planId: string; unitId: string }) {
  const make = () =>
    exported(api(getOwingSheet, { planId, ...(unitId ? { unitId } : {}) }), async (sheet) => ({
      blob: await toWorkbook(signatureSheets(sheet)),
      name: `${sheet.plan.title}-${sheet.unit}-${sheet.day}${sheet.sample ? '-示例' : ''}.xlsx`,
    }))
  return (
    <ExportButton id="signature-sheet" primary make={make}>
      导出签字表
    </ExportButton>
  )
}

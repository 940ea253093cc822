import { exportRoster } from '@/contract/console/study/roster-import'
import { rosterSheet } from '@/domain/study/roster/importing/roster-sheet'
import { exported, ExportButton } from '../../patterns/download/export-button'
import { toWorkbook } from '../../patterns/download/to-workbook'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'

/** The roster as a workbook that the import reads back as itself; of one unit with all below, or of all. */
export function RosterExport({ unit }: { unit: string }) {
  const { sample } = usePerson()
  const make = () =>
    exported(api(exportRoster, unit ? { unit } : {}), async ({ people }) => ({
      blob: await toWorkbook([rosterSheet(people)]),
      name: `名册${sample ? '-示例' : ''}.xlsx`,
    }))
  return (
    <ExportButton id="roster-export" make={make}>
      导出 Excel
    </ExportButton>
  )
}

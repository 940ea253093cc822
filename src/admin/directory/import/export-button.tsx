import { exportDirectory } from '@/contract/console/booking/directory-import'
import { directorySheets } from '@/domain/booking/directory/directory-sheets'
import { exported, ExportButton } from '../../patterns/download/export-button'
import { toWorkbook } from '../../patterns/download/to-workbook'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'

/** Everything as a workbook that the import reads back as itself. */
export function DirectoryExport() {
  const { sample } = usePerson()
  const make = () =>
    exported(api(exportDirectory, {}), async (directory) => ({
      blob: await toWorkbook(directorySheets(directory)),
      name: `律所律师和结对${sample ? '-示例' : ''}.xlsx`,
    }))
  return (
    <ExportButton id="directory-export" make={make}>
      导出 Excel
    </ExportButton>
  )
}

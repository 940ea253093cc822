import { DIRECTORY_MAX_BYTES, importDirectory, type DirectoryReport } from '@/contract/console/booking/directory-import'
import { createImport } from '../../patterns/one-sheet/create-import'
import { refuseSheet } from '../../patterns/one-sheet/refuse-sheet'

/** One file on its way into the directory. */
export const useDirectoryImport = createImport<DirectoryReport, object>({
  options: {},
  refuse: refuseSheet(DIRECTORY_MAX_BYTES),
  ask: (call, { name }, _, seen) => call(importDirectory, { name, ...seen }),
})

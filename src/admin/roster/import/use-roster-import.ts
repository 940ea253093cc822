import { importRoster, ROSTER_MAX_BYTES, type RosterReport } from '@/contract/console/study/roster-import'
import { createImport } from '../../patterns/one-sheet/create-import'
import { refuseSheet } from '../../patterns/one-sheet/refuse-sheet'

interface Options {
  /** The file is the whole roster of the units it names. */
  whole: boolean
  newUnits: boolean
}

/** One roster on its way in; whoever leaves by it is confirmed as the report named them. */
export const useRosterImport = createImport<RosterReport, Options>({
  options: { whole: false, newUnits: false },
  refuse: refuseSheet(ROSTER_MAX_BYTES),
  ask: (call, { name }, { whole, newUnits }, seen, report) =>
    call(importRoster, {
      name,
      ...(whole && { whole: 'true' as const }),
      ...(newUnits && { newUnits: 'true' as const }),
      ...seen,
      ...(whole && report && { leaversKey: report.leaversKey }),
    }),
  tellsStale: true,
})

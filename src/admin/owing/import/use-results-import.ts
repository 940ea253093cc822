import { importResults, RESULTS_MAX_BYTES, type ResultsReport } from '@/contract/study/results-import'
import { createImport } from '../../patterns/one-sheet/create-import'
import { refuseSheet } from '../../patterns/one-sheet/refuse-sheet'

/** One file of offline results on its way into a plan. */
export const useResultsImport = createImport<ResultsReport, { planId: string }>({
  options: { planId: '' },
  refuse: refuseSheet(RESULTS_MAX_BYTES),
  ask: (call, { name }, { planId }, seen) => (planId ? call(importResults, { planId, name, ...seen }) : null),
})

import { route } from '@/cloud/kernel/route'
import * as contract from '@/contract/study/owing'
import { importResults as importing, takeBackResult as takingBack } from '@/contract/study/results-import'
import { importResults } from '../results/import-results'
import { takeBackResult } from '../results/take-back-result'
import { getDutyFigures } from './figures'
import { listOwing } from './list-owing'
import { getOwingPerson } from './one-person'
import { getOwingScope } from './scope'
import { getOwingSheet } from './sheet'

export const owingRoutes = [
  route(contract.getOwingScope, getOwingScope),
  route(contract.listOwing, listOwing),
  route(contract.getOwingPerson, getOwingPerson),
  route(contract.getOwingSheet, getOwingSheet),
  route(contract.getDutyFigures, getDutyFigures),
  route(importing, importResults),
  route(takingBack, takeBackResult),
]

import * as contract from '@/contract/places/coverage'
import { route } from '@/cloud/kernel/route'
import { findSites } from './find-sites'
import { getCoverage } from './get-coverage'
import { tryPlaces } from './try-places'

export const coverageRoutes = [
  route(contract.getCoverage, getCoverage),
  route(contract.findSites, findSites),
  route(contract.tryPlaces, tryPlaces),
]

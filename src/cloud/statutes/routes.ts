import * as contract from '@/contract/console/console-statutes'
import { route } from '@/cloud/kernel/route'
import { findStatutes, nameStatutes } from './find-statutes'

export const statutesRoutes = [route(contract.findStatutes, findStatutes), route(contract.nameStatutes, nameStatutes)]

import * as contract from '@/contract/console/console-figures'
import { route } from '@/cloud/kernel/route'
import { getDemand } from './get-demand'
import { getFigures } from './get-figures'

export const figuresRoutes = [route(contract.getDemand, getDemand), route(contract.getFigures, getFigures)]

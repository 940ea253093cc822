import * as contract from '@/contract/signs'
import { route } from '@/cloud/kernel/route'
import { listSignMonths } from './list-sign-months'
import { listSigns } from './list-signs'
import { createGroupSign, retireGroupSign } from './manage-group-signs'
import { visitSign } from './visit-sign'

export const signsRoutes = [
  route(contract.visitSign, visitSign),
  route(contract.listSigns, listSigns),
  route(contract.listSignMonths, listSignMonths),
  route(contract.createGroupSign, createGroupSign),
  route(contract.retireGroupSign, retireGroupSign),
]

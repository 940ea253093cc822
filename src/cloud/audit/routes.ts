import * as contract from '@/contract/console/console-audit'
import { route } from '@/cloud/kernel/route'
import { listAudit } from './list-audit'

export const auditRoutes = [route(contract.listAudit, listAudit)]

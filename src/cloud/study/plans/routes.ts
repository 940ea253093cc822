import { route } from '@/cloud/kernel/route'
import * as contract from '@/contract/study/plans'
import { closePlan, publishPlan, savePlan } from './change-plan'
import { createPlan, getPlan, listPlans } from './create-plan'
import { deletePlan } from './delete-plan'
import { listChoices } from './list-choices'

export const plansRoutes = [
  route(contract.listPlans, listPlans),
  route(contract.createPlan, createPlan),
  route(contract.getPlan, getPlan),
  route(contract.savePlan, savePlan),
  route(contract.publishPlan, publishPlan),
  route(contract.closePlan, closePlan),
  route(contract.deletePlan, deletePlan),
  route(contract.listChoices, listChoices),
]

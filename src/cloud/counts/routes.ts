import * as contract from '@/contract/counts'
import { route } from '@/cloud/kernel/route'
import { countView } from './count-view'
import { getMeToo, setMeToo } from './me-too'

export const countsRoutes = [
  route(contract.countView, countView),
  route(contract.getMeToo, getMeToo),
  route(contract.setMeToo, setMeToo),
]

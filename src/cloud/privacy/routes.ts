import * as contract from '@/contract/privacy'
import { route } from '@/cloud/kernel/route'
import { forgetDevice } from '@/cloud/session/leaving/forget-device'
import { cancelDeletion, requestDeletion } from './change-account-deletion'
import { exportMyData } from './export-my-data'
import { getPrivacyState, giveConsent } from './privacy-state'

export const privacyRoutes = [
  route(contract.getPrivacyState, getPrivacyState),
  route(contract.giveConsent, giveConsent),
  route(contract.exportMyData, exportMyData),
  route(contract.forgetDevice, forgetDevice),
  route(contract.requestDeletion, requestDeletion),
  route(contract.cancelDeletion, cancelDeletion),
]

import * as contract from '@/contract/session'
import { route } from '@/cloud/kernel/route'
import { logInAsSample } from './log-in/log-in-as-sample'
import { logInByPhone } from './log-in/log-in-by-phone'
import { logInByWeapp } from './log-in/log-in-by-weapp'
import { logInOptions } from './log-in/log-in-options'
import { requestCode } from './log-in/request-code'
import { logOut, logOutEverywhere } from './leaving/log-out'
import { startGuest } from './start-guest'
import { whoAmI } from './who-am-i'

export const sessionRoutes = [
  route(contract.startGuest, startGuest),
  route(contract.whoAmI, whoAmI),
  route(contract.logInOptions, logInOptions),
  route(contract.requestCode, requestCode),
  route(contract.logInByPhone, logInByPhone),
  route(contract.logInByWeapp, logInByWeapp),
  route(contract.logInAsSample, logInAsSample),
  route(contract.logOut, logOut),
  route(contract.logOutEverywhere, logOutEverywhere),
]

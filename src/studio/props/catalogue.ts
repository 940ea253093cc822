import type { DrawProp } from '../kit/painter'
import { family } from './family/catalogue'
import * as food from './food'
import * as furniture from './furniture'
import * as money from './money'
import { outdoors } from './outdoors/catalogue'
import * as papers from './papers'
import * as publicChat from './public/chat'
import * as publicGate from './public/gate'
import * as publicKitchen from './public/kitchen'
import * as publicLanding from './public/landing'
import * as publicLaundry from './public/laundry'
import * as publicScullery from './public/scullery'
import * as publicStall from './public/stall'
import * as signs from './signs'
import * as things from './things'
import * as tradeCards from './trade/cards'
import * as tradeGym from './trade/gym'
import * as tradeHome from './trade/home'
import * as tradeHouse from './trade/house'
import * as tradeRent from './trade/rent'
import * as tradeShopping from './trade/shopping'
import * as traffic from './traffic'
import * as water from './water'

/** Every prop a storyboard may name; the settings of each stand in its docstring. */
export const props = {
  ...family,
  ...outdoors,
  ...water,
  ...food,
  ...furniture,
  ...papers,
  ...money,
  ...signs,
  ...things,
  ...traffic,
  ...publicChat,
  ...publicGate,
  ...publicKitchen,
  ...publicLanding,
  ...publicLaundry,
  ...publicScullery,
  ...publicStall,
  ...tradeCards,
  ...tradeGym,
  ...tradeHome,
  ...tradeHouse,
  ...tradeRent,
  ...tradeShopping,
} satisfies Record<string, DrawProp>

export type PropName = keyof typeof props

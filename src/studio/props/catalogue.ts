import type { DrawProp } from '../kit/painter'
import * as food from './food'
import * as furniture from './furniture'
import * as money from './money'
import * as papers from './papers'
import * as publicChat from './public/chat'
import * as publicLanding from './public/landing'
import * as signs from './signs'
import * as things from './things'
import * as traffic from './traffic'
import * as water from './water'

/** Every prop a storyboard may name; the settings of each stand in its docstring. */
export const props = {
  ...water,
  ...food,
  ...furniture,
  ...papers,
  ...money,
  ...signs,
  ...things,
  ...traffic,
  ...publicChat,
  ...publicLanding,
} satisfies Record<string, DrawProp>

export type PropName = keyof typeof props

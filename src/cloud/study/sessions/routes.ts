import * as desk from '@/contract/study/sessions/console-sessions'
import * as mine from '@/contract/study/sessions/my-sessions'
import { route } from '@/cloud/kernel/route'
import { excuseFromSession, giveUpSeat, signInToSession, signUpForSession } from './act-on-seat'
import { cancelSession, saveSession } from './desk/arrange-session'
import { getSessionCode, listConsoleSessions } from './desk/list-sessions'
import { listSessionPeople, markSessionPeople } from './desk/session-people'
import { listMySessions } from './my-sessions'
import { readSessionNews } from './telling/read-news'

export const sessionsRoutes = [
  route(mine.listMySessions, listMySessions),
  route(mine.readSessionNews, readSessionNews),
  route(mine.signUpForSession, signUpForSession),
  route(mine.giveUpSeat, giveUpSeat),
  route(mine.signInToSession, signInToSession),
  route(mine.excuseFromSession, excuseFromSession),
  route(desk.listConsoleSessions, listConsoleSessions),
  route(desk.saveSession, saveSession),
  route(desk.cancelSession, cancelSession),
  route(desk.listSessionPeople, listSessionPeople),
  route(desk.markSessionPeople, markSessionPeople),
  route(desk.getSessionCode, getSessionCode),
]

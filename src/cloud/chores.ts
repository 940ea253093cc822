import { sweepHolds } from './booking/taking/holding/sweep-holds'
import { DELIVER_EVERY_MS, deliverDue } from './booking/telling/deliver-due'
import { offerFreed } from './booking/waiting/offer-freed'
import { ROLL_UP_EVERY_MS, rollUpCounts } from './counts/roll-up-counts'
import { RELEASE_EVERY_MS, releaseDue } from './episodes/publishing/release-due'
import { DROP_PIECES_EVERY_MS, dropLeftPieces } from './exams/after/exemptions/my-exemptions'
import { CLOSE_EVERY_MS, closeDue } from './exams/grading/close-due'
import { REGRADE_EXAMS_EVERY_MS, regradePapers } from './exams/grading/regrade-papers'
import type { Chore } from './kernel/chores/chore'
import { sweepMedia } from './media/sweep-media'
import { finishRegrading, REGRADE_EVERY_MS } from './practice/regrading/regrade'
import { ADD_UP_EVERY_MS, addUpAnswers } from './practice/statistics/add-up'
import { deleteDueAccounts } from './privacy/delete-due-accounts'
import { sweepExpired } from './session/sweep-expired'
import { forgetSignClaims } from './signs/forget-claims'
import { CHECK_LAWS_EVERY_MS, checkLaws } from './statutes/standing/check-laws'
import { REMIND_EVERY_MS, remindDue } from './study/reminders/remind-due'
import { CLOSE_EVERY_MS as CLOSE_SESSIONS_EVERY_MS, closeEndedSessions } from './study/sessions/close-ended'
import { deliverSessionNews, TELL_SESSIONS_EVERY_MS } from './study/sessions/telling/deliver-news'

const SWEEP_EVERY_MS = 3_600_000
/** Whoever is next on a waiting list is asked within this time, and at once where anybody looks. */
const OFFER_EVERY_MS = 20_000

/**
 * What every process does from time to time, and a tick where no process stays: those first that somebody waits for.
 * Each chore sees to it that one of them is enough.
 */
export const CHORES: readonly Chore[] = [
  { name: 'exams-over', everyMs: CLOSE_EVERY_MS, atStart: true, work: closeDue },
  { name: 'freed-slots', everyMs: OFFER_EVERY_MS, atStart: true, work: (ctx) => offerFreed(ctx) },
  { name: 'messages', everyMs: DELIVER_EVERY_MS, atStart: true, work: deliverDue },
  { name: 'session-news', everyMs: TELL_SESSIONS_EVERY_MS, atStart: true, work: deliverSessionNews },
  { name: 'due-episodes', everyMs: RELEASE_EVERY_MS, atStart: true, work: releaseDue },
  { name: 'exam-fixes', everyMs: REGRADE_EXAMS_EVERY_MS, atStart: true, work: (ctx) => regradePapers(ctx) },
  { name: 'regrading', everyMs: REGRADE_EVERY_MS, atStart: true, work: finishRegrading },
  { name: 'study-reminders', everyMs: REMIND_EVERY_MS, work: remindDue },
  { name: 'ended-sessions', everyMs: CLOSE_SESSIONS_EVERY_MS, atStart: true, work: closeEndedSessions },
  { name: 'statistics', everyMs: ADD_UP_EVERY_MS, work: addUpAnswers },
  { name: 'laws', everyMs: CHECK_LAWS_EVERY_MS, atStart: true, work: checkLaws },
  { name: 'counts', everyMs: ROLL_UP_EVERY_MS, work: rollUpCounts },
  { name: 'booking-holds', everyMs: SWEEP_EVERY_MS, work: sweepHolds },
  { name: 'deleted-accounts', everyMs: SWEEP_EVERY_MS, atStart: true, work: deleteDueAccounts },
  { name: 'expired-sessions', everyMs: SWEEP_EVERY_MS, work: sweepExpired },
  { name: 'left-media', everyMs: SWEEP_EVERY_MS, work: sweepMedia },
  { name: 'left-pieces', everyMs: DROP_PIECES_EVERY_MS, work: dropLeftPieces },
  { name: 'sign-claims', everyMs: SWEEP_EVERY_MS, work: forgetSignClaims },
]

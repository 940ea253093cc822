import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type {
  excuseFromSession as excusing,
  MySession,
  signInToSession as signing,
} from '@/contract/study/sessions/my-sessions'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import { checkLimit, forgiveLimit } from '@/cloud/session/outside/limits'
import { beijingMoment } from '@/domain/time/beijing-clock'
import { civilDayOf } from '@/domain/time/civil-time'
import { seatActs, signInFrom, type SeatAct, type SeatState } from '@/domain/study/sessions/session-steps'
import { creditBy } from '../crediting/credit-by'
import { findOfficial, type Official } from '../roster/find-official'
import { reaches, unitsAbove } from './reach'
import { isCode } from './session-codes'
import { closeEnded, findSeat, lockSession, putSeat, type Counted, type Seat } from './sessions.repo'
import { selectNewsOf } from './telling/news.repo'
import { seatsLeft, viewMine } from './view-mine'

/** What a step of an official works on; nobody else takes a seat of this session until it is done. */
interface Work {
  tx: Tx
  session: Counted
  seat: Seat | null
  official: Official
  now: Date
}

type Refused = ReturnType<typeof refuse>

const NOT_BOUND = '您的账号还没有和单位名册对上，请先绑定单位名册。'
const FULL = '名额刚满。有人取消就会空出来，也可以到现场请培训老师按名单登记。'
const STARTED = '已经开始，不能再改报名了。来不了请写明原因请假。'
const OVER = '签到已经结束，到了场的请找培训老师按名单补登。'
const NO_SEAT = '您没有报名，现场也没有空座位，请找培训老师按名单登记。'

function sentenceFor(act: SeatAct, { session, seat, now }: Work): Refused {
  if (session.state === 'cancelled') return refuse('wrong-state', { message: '这一场已经取消。' })
  if (act === 'sign-in' && now < signInFrom(session))
    return refuse('too-early', {
      message: `${beijingMoment(signInFrom(session).toISOString())} 起可以签到，到时再来。`,
    })
  if (act === 'sign-in')
    return refuse('wrong-state', { message: session.state === 'open' && now <= session.endsAt ? NO_SEAT : OVER })
  if (act === 'excuse') return refuse('wrong-state', { message: '没有报名或者已经到场，不用请假。' })
  const isFull = act === 'sign-up' && now < session.startsAt && seat?.state !== 'present'
  return refuse('wrong-state', { message: isFull ? FULL : STARTED })
}

/** Steps that are already taken: asking again changes nothing. */
const DONE: Partial<Record<SeatAct, SeatState>> = {
  'sign-up': 'signed-up',
  'give-up': 'given-up',
  'sign-in': 'present',
}

/** Runs one step of an official at their seat, while they may; twice is once. */
async function actOnSeat(
  { ctx, caller }: Call,
  id: string,
  act: SeatAct,
  step: (work: Work) => Promise<Refused | null>,
): Promise<Result<MySession>> {
  const official = await findOfficial(ctx.db, caller.personId!)
  if (!official) return refuse('wrong-state', { message: NOT_BOUND })
  const now = ctx.clock.now()
  return inTransaction(ctx.db, async (tx): Promise<Result<MySession>> => {
    await closeEnded(tx, now)
    const session = await lockSession(tx, id)
    const seat = session && (await findSeat(tx, id, official.id))
    const above = await unitsAbove(tx, official.unitId)
    if (!session || (!seat && !reaches(session, official.category, above))) return refuse('not-found')
    const news = (await selectNewsOf(tx, official.id, [id])).get(id)
    if (seat && seat.state === DONE[act]) return ok(viewMine(ctx, session, seat, news))
    const work = { tx, session, seat, official, now }
    const may = seatActs(session, seat?.state ?? null, seatsLeft(session), now).includes(act)
    const refused = may ? await step(work) : sentenceFor(act, work)
    if (refused) return refused
    return ok(viewMine(ctx, (await lockSession(tx, id))!, await findSeat(tx, id, official.id), news))
  })
}

const rowOf = ({ session, official, now }: Work, state: SeatState) => ({
  sessionId: session.id,
  officialId: official.id,
  state,
  at: now,
})

/** Takes a seat, until it starts and while one is left. */
export const signUpForSession = ({ id }: { id: string }, call: Call): Promise<Result<MySession>> =>
  actOnSeat(call, id, 'sign-up', async (work) => {
    await putSeat(work.tx, rowOf(work, 'signed-up'))
    return null
  })

/** Leaves the seat to somebody else. */
export const giveUpSeat = ({ id }: { id: string }, call: Call): Promise<Result<MySession>> =>
  actOnSeat(call, id, 'give-up', async (work) => {
    await putSeat(work.tx, rowOf(work, 'given-up'))
    return null
  })

const CODE_WRONG = '签到码不对。它每 30 秒换一次，请看大屏幕上现在的数字。'

/** Is here, by the digits on the trainer's screen; a plan's item that asks for this session is done. */
export async function signInToSession({ id, code }: Parsed<typeof signing>, call: Call): Promise<Result<MySession>> {
  const { ctx, caller } = call
  const limited = await checkLimit(ctx, 'session-codes-of-owner', caller.personId!)
  if (limited) return limited
  const answer = await actOnSeat(call, id, 'sign-in', async (work) => {
    const { tx, session, official, now } = work
    if (!isCode(ctx, session, code, now)) return refuse('code-wrong', { message: CODE_WRONG })
    await putSeat(tx, { ...rowOf(work, 'present'), by: 'code' })
    const day = civilDayOf(session.startsAt)
    await creditBy(tx, { officialId: official.id, by: 'session', thingId: session.id, day, at: now })
    return null
  })
  // Only guesses count.
  if (answer.ok || answer.problem.code !== 'code-wrong')
    await forgiveLimit(ctx, 'session-codes-of-owner', caller.personId!)
  return answer
}

/** Cannot come, or could not; the unit reads why. */
export const excuseFromSession = ({ id, reason }: Parsed<typeof excusing>, call: Call): Promise<Result<MySession>> =>
  actOnSeat(call, id, 'excuse', async (work) => {
    const reasonEncrypted = encryptText(call.ctx.config.secretKey, reason)
    await putSeat(work.tx, { ...rowOf(work, 'excused'), reasonEncrypted })
    return null
  })

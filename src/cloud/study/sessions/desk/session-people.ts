import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type {
  listSessionPeople as listing,
  markSessionPeople as marking,
  SessionPerson,
} from '@/contract/study/sessions/console-sessions'
import { recordAct } from '@/cloud/audit/record-act'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { seatWord, signInFrom } from '@/domain/study/sessions/session-steps'
import { civilDayOf } from '@/domain/time/civil-time'
import { beijingMoment } from '@/domain/time/beijing-clock'
import { creditBy } from '../../crediting/credit-by'
import { takeBackSession } from '../../crediting/take-back'
import { unitsUnder } from '../../roster/seen-units'
import { closeEnded, findSeat, lockSession, putSeat, type Counted } from '../sessions.repo'
import { selectMarkable, selectPeople, type PersonRow } from './desk.repo'
import { subjectOf } from './arrange-session'
import { mayChange, maySee, sightOf, viewSession, type Sight } from './see-session'

type Listed = Output<typeof listing>

const viewPerson = ({ config }: Context, { reasonEncrypted, at, ...row }: PersonRow): SessionPerson => ({
  ...row,
  reason: reasonEncrypted ? decryptText(config.secretKey, reasonEncrypted) : null,
  at: at?.toISOString() ?? null,
})

/** Of whom the list is: people the session is for, in units that the caller sees. */
async function wantedOf(tx: Tx, { id, category, unitId }: Counted, sight: Sight) {
  const within = unitId === null ? null : await unitsUnder(tx, [unitId])
  return { sessionId: id, category, seen: sight.seen, within, own: mayChange(sight, unitId) }
}

async function view(tx: Tx, ctx: Context, session: Counted, sight: Sight, q?: string): Promise<Listed> {
  const people = await selectPeople(tx, { ...(await wantedOf(tx, session, sight)), q })
  return { session: await viewSession(tx, ctx, session, sight), people: people.map((row) => viewPerson(ctx, row)) }
}

/** Runs on a session the caller may look at; the look is written down. */
const withSession = <T>(
  { ctx, caller }: Call,
  id: string,
  work: (tx: Tx, session: Counted, sight: Sight, now: Date) => Promise<Result<T>>,
): Promise<Result<T>> =>
  inTransaction(ctx.db, async (tx): Promise<Result<T>> => {
    const now = ctx.clock.now()
    await closeEnded(tx, now)
    const sight = await sightOf(tx, caller)
    const session = await lockSession(tx, id)
    return session && maySee(sight, session) ? work(tx, session, sight, now) : refuse('not-found')
  })

/** Who has a seat and who came, of the units the caller looks after; with `q` whom of the roster one may add. */
export const listSessionPeople = ({ id, q }: Parsed<typeof listing>, call: Call): Promise<Result<Listed>> =>
  withSession(call, id, async (tx, session, sight, now) => {
    const detail = q === undefined ? '名单' : '按姓名找人'
    const act = { action: 'session.look', subject: subjectOf(id), detail }
    await recordAct(tx, { ...act, at: now, actorId: call.caller.personId! })
    return ok(await view(tx, call.ctx, session, sight, q))
  })

type Mark = Parsed<typeof marking>['marks'][number]

/** Puts one person down, with what follows for what they owe, and a line of their own in the audit log. */
async function mark(tx: Tx, session: Counted, { officialId, state }: Mark, actorId: string, now: Date): Promise<void> {
  const seat = await findSeat(tx, session.id, officialId)
  if (seat?.state === state) return
  const kept = seat ? { reasonEncrypted: seat.reasonEncrypted } : {}
  await putSeat(tx, { sessionId: session.id, officialId, state, by: 'list', at: now, actorId, ...kept })
  const day = civilDayOf(session.startsAt)
  if (state === 'present') await creditBy(tx, { officialId, by: 'session', thingId: session.id, day, at: now, actorId })
  else await takeBackSession(tx, officialId, session.id)
  const detail = `${seatWord(seat?.state ?? null)} → ${seatWord(state)}`
  await recordAct(tx, { action: 'session.mark', subject: `official:${officialId}`, detail, at: now, actorId })
}

const STRANGER = '名单里有人不在这一场的范围里，请刷新后再记。'

/**
 * Sign-in by list: whoever stands there is present, with or without a seat, because a list says what was. A mark that
 * was a mistake is put right by another, and the credit goes with it.
 */
export const markSessionPeople = ({ id, marks }: Parsed<typeof marking>, call: Call): Promise<Result<Listed>> =>
  withSession(call, id, async (tx, session, sight, now) => {
    if (!mayChange(sight, session.unitId)) return refuse('forbidden')
    if (session.state === 'cancelled') return refuse('wrong-state')
    const opens = signInFrom(session)
    if (now < opens)
      return refuse('too-early', { message: `${beijingMoment(opens.toISOString())} 起可以签到，到时再记。` })
    const ids = [...new Set(marks.map(({ officialId }) => officialId))]
    const known = await selectMarkable(tx, await wantedOf(tx, session, sight), ids)
    if (known.length < ids.length) return refuse('not-found', { message: STRANGER })
    for (const one of marks) await mark(tx, session, one, call.caller.personId!, now)
    return ok(await view(tx, call.ctx, (await lockSession(tx, id))!, sight))
  })

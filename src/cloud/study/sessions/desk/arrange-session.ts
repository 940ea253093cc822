import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type {
  cancelSession as cancelling,
  ConsoleSession,
  saveSession as saving,
} from '@/contract/study/sessions/console-sessions'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import { isMoved } from '@/domain/study/sessions/session-news'
import { civilDayOf } from '@/domain/time/civil-time'
import { newSecret } from '../session-codes'
import { closeEnded, insertSession, lockSession, updateSession, type Counted } from '../sessions.repo'
import { insertNews } from '../telling/news.repo'
import { mayChange, maySee, sightOf, viewSession, type Sight } from './see-session'

type Refused = ReturnType<typeof refuse>
type Wish = Parsed<typeof saving>

/** The subject of a session in the audit log. */
export const subjectOf = (id: string): string => `session:${id}`

const LONGEST_MS = 24 * 3_600_000

const wrong = (path: string, message: string): Refused => refuse('bad-input', { fields: [{ path, message }] })

/** What is wrong with the times, or with fewer seats than people have; who has come was there on that day. */
function findFault({ startsAt, endsAt, seats }: Wish, present: Counted | null, now: Date): Refused | null {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)]
  if (to <= from || to - from > LONGEST_MS) return wrong('endsAt', '结束要在开始之后，一场最长 24 小时。')
  if (to <= now.getTime()) return wrong('endsAt', '结束时间已经过去，请改成以后的时间。')
  if (present && present.present > 0 && civilDayOf(new Date(from)) !== civilDayOf(present.startsAt))
    return wrong('startsAt', `已有 ${present.present} 人到场，学时按那一天记，不能改到另一天。另一天请新建一场。`)
  if (present && seats < present.taken) return wrong('seats', `已有 ${present.taken} 人占了座位，座位数不能比这更少。`)
  return null
}

const columnsOf = ({ title, venue, trainer, category, unitId, startsAt, endsAt, seats }: Wish) => ({
  ...{ title, venue, trainer, category, unitId, seats },
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})

/** Makes or changes the one that is locked, and leaves word for whoever has a seat; its revision tells who was there. */
async function put(tx: Tx, call: Call, wish: Wish, session: Counted | null): Promise<Refused | string> {
  const now = call.ctx.clock.now()
  const fault = findFault(wish, session, now)
  if (fault) return fault
  if (session) {
    if (session.state !== 'open') return refuse('wrong-state')
    if (session.revision !== wish.revision) return refuse('stale')
    const version = session.revision + 1
    await updateSession(tx, wish.id, { ...columnsOf(wish), revision: version })
    if (isMoved(session, columnsOf(wish)))
      await insertNews(tx, { sessionId: wish.id, version, kind: 'moved', was: session, at: now })
    return 'session.change'
  }
  if (wish.revision !== 0) return refuse('not-found')
  const made = { id: wish.id, state: 'open' as const, revision: 1, createdById: call.caller.personId! }
  await insertSession(tx, { ...made, ...columnsOf(wish), secretEncrypted: newSecret(call.ctx) })
  return 'session.create'
}

/** Runs one change of a session and its note in the audit log, one change after the other. */
async function changeSession(
  call: Call,
  id: string,
  change: (tx: Tx, session: Counted | null, sight: Sight) => Promise<Refused | { action: string; detail: string }>,
): Promise<Result<ConsoleSession>> {
  const { ctx, caller } = call
  const now = ctx.clock.now()
  return inTransaction(ctx.db, async (tx): Promise<Result<ConsoleSession>> => {
    const sight = await sightOf(tx, caller)
    await closeEnded(tx, now)
    const session = await lockSession(tx, id)
    if (session && !mayChange(sight, session.unitId)) return refuse(maySee(sight, session) ? 'forbidden' : 'not-found')
    const done = await change(tx, session, sight)
    if ('ok' in done) return done
    await recordAct(tx, { ...done, at: now, actorId: caller.personId!, subject: subjectOf(id) })
    return { ok: true, value: await viewSession(tx, ctx, (await lockSession(tx, id))!, sight) }
  })
}

const NOT_YOURS = '只能给您监督的单位安排，请在单位一栏选一个。'

/** Arranges a session, for the bureau's whole district or for a unit of one's own. */
export const saveSession = (wish: Wish, call: Call): Promise<Result<ConsoleSession>> =>
  changeSession(call, wish.id, async (tx, session, sight) => {
    if (!mayChange(sight, wish.unitId)) return wrong('unitId', NOT_YOURS)
    const done = await put(tx, call, wish, session)
    return typeof done === 'string' ? { action: done, detail: wish.title } : done
  })

/** Whoever has come has their hours, and hours do not vanish with a button: the list says first that nobody was there. */
const sayPresent = (people: number): string =>
  `已有 ${people} 人到场，学时已经记上，不能取消。提前结束请改结束时间；没有办成的，请先在名单里改成请假，再取消。`

/**
 * Takes place no more; everybody who has a seat is told, and reads why. The reason is free text that may tell of
 * somebody’s illness: encrypted, not in the audit log, and in no message that leaves the program.
 */
export const cancelSession = ({ id, reason }: Parsed<typeof cancelling>, call: Call): Promise<Result<ConsoleSession>> =>
  changeSession(call, id, async (tx, session) => {
    if (!session) return refuse('not-found')
    if (session.state !== 'open') return refuse('wrong-state')
    if (session.present > 0) return refuse('wrong-state', { message: sayPresent(session.present) })
    const { config, clock } = call.ctx
    const version = session.revision + 1
    const cancelReasonEncrypted = encryptText(config.secretKey, reason)
    await updateSession(tx, id, { state: 'cancelled', revision: version, cancelReasonEncrypted })
    const told = await insertNews(tx, { sessionId: id, version, kind: 'cancelled', was: session, at: clock.now() })
    return { action: 'session.cancel', detail: told > 0 ? `通知 ${told} 人` : '' }
  })

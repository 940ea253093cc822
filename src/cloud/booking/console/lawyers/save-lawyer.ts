import type { Result } from '@/contract/client'
import type {
  bindLawyer as binding,
  LawyerDesk,
  restoreLawyer as restoring,
  saveLawyer as saving,
} from '@/contract/console/booking/console-lawyers'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { allOrNothing } from '../../changing/take-back'
import { accountOf, fitRole } from '../accounts'
import { findFirm } from '../firms/firms.repo'
import { insertLawyer, lockLawyer, selectSameAccount, updateLawyer, type LawyerRow } from './lawyers.repo'
import { viewLawyer } from './view-lawyers'

const FIRM_STAYS = { fields: [{ path: 'firmId', message: '换律所请在原律所停用，再到新律所新建。' }] }
const NO_FIRM = { fields: [{ path: 'firmId', message: '这家律所没有或已停用，请另选一家。' }] }
const TAKEN = { message: '这个号码已经是另一位在岗律师的，请核对号码。' }

interface Done {
  detail: string
}

/** Changes a lawyer who is there, notes it, and answers with how it is now. */
const changeLawyer = (
  { ctx, caller }: Call,
  id: string,
  action: string,
  change: (tx: Tx, lawyer: LawyerRow) => Promise<Result<Done>>,
): Promise<Result<LawyerDesk>> =>
  allOrNothing(ctx.db, async (tx) => {
    const lawyer = await lockLawyer(tx, id)
    if (!lawyer) return refuse('not-found')
    const done = await change(tx, lawyer)
    if (!done.ok) return done
    const at = ctx.clock.now()
    await recordAct(tx, { at, actorId: caller.personId, action, subject: id, detail: done.value.detail })
    return ok((await viewLawyer(tx, ctx, id))!)
  })

/** Somebody new of a firm, or other words about one who is there. */
export async function saveLawyer(input: Parsed<typeof saving>, call: Call): Promise<Result<LawyerDesk>> {
  const { id, firmId, revision, ...words } = input
  const { ctx, caller } = call
  if (revision !== null)
    return changeLawyer(call, id, 'lawyer.save', async (tx, lawyer) => {
      if (lawyer.revision !== revision) return refuse('stale')
      if (lawyer.firmId !== firmId) return refuse('bad-input', FIRM_STAYS)
      await updateLawyer(tx, id, words)
      const keys = Object.keys(words) as (keyof typeof words)[]
      const changed = keys.filter((key) => JSON.stringify(lawyer[key]) !== JSON.stringify(words[key]))
      return ok({ detail: changed.join(', ') })
    })
  return allOrNothing(ctx.db, async (tx) => {
    if (!(await findFirm(tx, firmId))?.active) return refuse('bad-input', NO_FIRM)
    if (!(await insertLawyer(tx, { id, firmId, ...words, sample: ctx.config.sample }))) return refuse('stale')
    const act = { action: 'lawyer.create', subject: id, detail: words.name }
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId })
    return ok((await viewLawyer(tx, ctx, id))!)
  })
}

/** An account is one lawyer's; of those who have left it goes over to the one who works. */
async function takeAccount(tx: Tx, lawyer: LawyerRow, personId: string): Promise<Result<Done>> {
  for (const other of await selectSameAccount(tx, personId, lawyer.id)) {
    if (other.active) return refuse('wrong-state', TAKEN)
    await updateLawyer(tx, other.id, { personId: null })
  }
  await fitRole(tx, personId, 'lawyer', true)
  return ok({ detail: '绑定手机号' })
}

/** By the number; whoever had it before reads nothing more. */
export const bindLawyer = ({ id, phone }: Parsed<typeof binding>, call: Call): Promise<Result<LawyerDesk>> =>
  changeLawyer(call, id, 'lawyer.account', async (tx, lawyer) => {
    const account = phone === null ? ok(null) : await accountOf(tx, call, phone)
    if (!account.ok) return account
    const [before, after] = [lawyer.personId, account.value]
    const done = after === null ? ok({ detail: '解除绑定' }) : await takeAccount(tx, lawyer, after)
    if (!done.ok) return done
    if (before !== null && before !== after) await fitRole(tx, before, 'lawyer', false)
    await updateLawyer(tx, id, { personId: after })
    return done
  })

/** On duty again by the plan that is kept. */
export const restoreLawyer = ({ id }: Parsed<typeof restoring>, call: Call): Promise<Result<LawyerDesk>> =>
  changeLawyer(call, id, 'lawyer.restore', async (tx, lawyer) => {
    if (!(await findFirm(tx, lawyer.firmId))?.active)
      return refuse('wrong-state', { message: '请先恢复这位律师的律所。' })
    await updateLawyer(tx, id, { active: true })
    return ok({ detail: '' })
  })

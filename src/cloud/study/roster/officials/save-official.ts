import type { Result } from '@/contract/client'
import type { OfficialDesk, saveOfficial as saving } from '@/contract/console/study/console-officials'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { allOrNothing } from '@/cloud/booking/changing/take-back'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { encryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashPhone, oldPhoneHashes } from '@/cloud/session/outside/hashes'
import { maskPhone } from '@/domain/session/phone'
import { plainName } from '@/domain/study/roster/importing/plan-parts'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectUnits } from '../../units/units.repo'
import { raiseAlerts } from '../alerts/raise-alert'
import { recordSteps } from '../record-step'
import { holdRoster } from '../roster-scope'
import { maySeeUnit } from '../seen-units'
import { changeOfficial } from './change-official'
import { viewOfficial } from './list-officials'
import { insertRecord, isNumberTaken, nextPlace, updateRecord, type OfficialRecord } from './officials.repo'

type Input = Parsed<typeof saving>

/** A number as a row keeps it. */
export const phoneOfRow = ({ config: { secretKey } }: Context, phone: string | null) => ({
  phoneHash: phone && hashPhone(secretKey, phone),
  phoneEncrypted: phone && encryptPhone(secretKey, phone),
  phoneMasked: phone && maskPhone(phone),
})

const at = (path: string, message: string) => refuse('bad-input', { message, fields: [{ path, message }] })

const TAKEN = '名册上已有人写了这个手机号，一个号码只能是一个人的，请核对。'

/** Under which a number may lie. */
export const hashesOf = ({ config: { secretKey } }: Context, phone: string): string[] => [
  hashPhone(secretKey, phone),
  ...oldPhoneHashes(secretKey, phone),
]

/** Why this may not be written; null when it may. */
async function refuseInput(tx: Tx, { ctx, caller }: Call, input: Input, before: OfficialRecord | null) {
  const { id, unitId, phone, joinedDay, name } = input
  if (plainName(name) === '') return at('name', '请填写姓名。')
  if (joinedDay > civilDayOf(ctx.clock.now())) return at('joinedDay', '列入日期不能在今天以后。')
  const unit = (await selectUnits(tx)).find((one) => one.id === unitId)
  if (!unit || !(await maySeeUnit(tx, caller, unitId))) return at('unitId', '没有这个单位，请从列表里选。')
  if (!unit.active && before?.unitId !== unitId) return at('unitId', '这个单位已停用，请另选。')
  return phone && (await isNumberTaken(tx, hashesOf(ctx, phone), id)) ? at('phone', TAKEN) : null
}

async function addOfficial(tx: Tx, call: Call, input: Input): Promise<Result<OfficialDesk>> {
  const { ctx, caller } = call
  const { id, unitId, name, post, category, phone = null, joinedDay } = input
  await holdRoster(tx)
  const refused = await refuseInput(tx, call, input, null)
  if (refused) return refused
  const row = { id, unitId, name: plainName(name), post, category, joinedDay, ...phoneOfRow(ctx, phone) }
  const place = await nextPlace(tx, unitId)
  if (!(await insertRecord(tx, { ...row, place, revision: 0, sample: ctx.config.sample }))) return refuse('stale')
  const [now, actorId] = [ctx.clock.now(), caller.personId]
  await recordSteps(tx, { officialIds: [id], step: 'joined', day: joinedDay, at: now, actorId })
  await recordAct(tx, { action: 'official.create', detail: '', subject: `official:${id}`, at: now, actorId })
  return ok((await viewOfficial(tx, id))!)
}

/** In another category the duty begins today, unless somebody says since when. */
const joinedOf = ({ category, joinedDay }: Input, row: OfficialRecord, now: Date): string =>
  category !== row.category && joinedDay === row.joinedDay ? civilDayOf(now) : joinedDay

const isOther = (ctx: Context, phone: string | null, { phoneHash }: OfficialRecord): boolean =>
  phone === null ? phoneHash !== null : !hashesOf(ctx, phone).includes(phoneHash ?? '')

/** Somebody new, or another unit, post, category or number. */
export async function saveOfficial(input: Input, call: Call): Promise<Result<OfficialDesk>> {
  const { id, revision, unitId, post, category, phone } = input
  const { ctx } = call
  if (revision === null) return allOrNothing(ctx.db, (tx) => addOfficial(tx, call, input))
  return changeOfficial(call, { id, revision }, async (tx, row, now) => {
    if (row.leftDay !== null) return refuse('wrong-state', { message: '已经登记调离，请先登记回到名册再改。' })
    const refused = await refuseInput(tx, call, input, row)
    if (refused) return refused
    const otherNumber = phone !== undefined && isOther(ctx, phone, row)
    const moved = unitId !== row.unitId
    const words = { unitId, name: plainName(input.name), post, category, joinedDay: joinedOf(input, row, now) }
    const fields = Object.entries(words).filter(([key, value]) => row[key as keyof typeof words] !== value)
    const names = [...fields.map(([key]) => key), ...(otherNumber ? ['phone'] : [])]
    if (names.length === 0) return ok({ step: null, action: 'official.save', detail: '' })
    await updateRecord(tx, id, {
      ...words,
      ...(otherNumber ? phoneOfRow(ctx, phone) : {}),
      ...(moved ? { place: await nextPlace(tx, unitId) } : {}),
    })
    if (otherNumber && row.personId) await raiseAlerts(tx, [id], 'number-changed', now)
    return ok({ step: moved ? 'moved' : 'changed', action: 'official.save', detail: names.join(', ') })
  })
}

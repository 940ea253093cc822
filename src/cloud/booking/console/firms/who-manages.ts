import type { Result } from '@/contract/client'
import type {
  addFirmManager as adding,
  FirmDesk,
  removeFirmManager as removing,
} from '@/contract/console/booking/console-firms'
import type { Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { selectManagers } from '../../directory/directory.repo'
import { accountOf, fitRole } from '../accounts'
import { deleteManager, insertManager } from './firms.repo'
import { changeFirm } from './save-firm'

const ELSEWHERE = { message: '这个号码已经是另一家律所的负责人，请先在那边移除。' }

/** Whoever has the number sees and settles the firm's visits. */
export const addFirmManager = ({ id, phone }: Parsed<typeof adding>, call: Call): Promise<Result<FirmDesk>> =>
  changeFirm(call, id, { action: 'firm.manager', detail: '添加负责人' }, async (tx) => {
    const account = await accountOf(tx, call, phone)
    if (!account.ok) return account
    const known = (await selectManagers(tx, id)).includes(account.value)
    if (!known && !(await insertManager(tx, account.value, id))) return refuse('wrong-state', ELSEWHERE)
    await fitRole(tx, account.value, 'firm', true)
    return ok(null)
  })

export const removeFirmManager = ({ id, personId }: Parsed<typeof removing>, call: Call): Promise<Result<FirmDesk>> =>
  changeFirm(call, id, { action: 'firm.manager', detail: '移除负责人' }, async (tx) => {
    if (!(await deleteManager(tx, personId, id))) return refuse('not-found')
    await fitRole(tx, personId, 'firm', false)
    return ok(null)
  })

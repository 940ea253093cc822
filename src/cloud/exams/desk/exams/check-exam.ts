import type { ExamBody } from '@/contract/exams/desk'
import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { START_WITHIN_MS } from '@/domain/exams/sitting/deadline'
import { makeUpFault } from '../../publishing/check-makeup'
import { selectUnitTree } from '../units'

const wrong = (message: string, path: string) => refuse('bad-input', { message, fields: [{ path, message }] })

/** What can be told from the form alone. */
function formFault({ kind, makesUpId, opensAt, closesAt, times, rules }: ExamBody) {
  if (Date.parse(closesAt) <= Date.parse(opensAt)) return wrong('结束时间要晚于开考时间。', 'closesAt')
  if (kind !== 'mock' && rules.attempts === 0)
    return wrong('正式考试和补考要写明可以考几次，至少 1 次。', 'rules.attempts')
  if (kind === 'makeup' && rules.attempts !== 1) return wrong('补考只有一次机会，请把次数改为 1。', 'rules.attempts')
  if (kind !== 'makeup' && makesUpId !== null) return wrong('只有补考才对应一场正式考试。', 'makesUpId')
  const [from, until] = [Date.parse(opensAt), Date.parse(closesAt)]
  const fits = (at: number) => at >= from && at + START_WITHIN_MS <= until
  if (!times.every(({ startsAt }) => fits(Date.parse(startsAt))))
    return wrong('可选的考试时间要在开考以后，并在结束前至少半小时。', 'times')
  if (new Set(times.map(({ startsAt }) => Date.parse(startsAt))).size < times.length)
    return wrong('有两个可选的考试时间相同，请删去一个。', 'times')
  return null
}

/** Why an exam cannot be kept like this; null when it can. */
export async function examFault(tx: Tx, id: string, body: ExamBody) {
  const fault = formFault(body)
  if (fault) return fault
  const { unitId, makesUpId, kind } = body
  if (unitId && !(await selectUnitTree(tx)).some((unit) => unit.id === unitId))
    return wrong('没有这个单位，请重新选择。', 'unitId')
  if (kind !== 'makeup') return null
  const window = { opensAt: new Date(body.opensAt), closesAt: new Date(body.closesAt) }
  const refusal = await makeUpFault(tx, { id, makesUpId, category: body.category, ...window })
  return refusal ? wrong(refusal, 'makesUpId') : null
}

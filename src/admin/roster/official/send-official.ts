import type { Result } from '@/contract/client'
import { saveOfficial, type OfficialDesk } from '@/contract/console/study/console-officials'
import { problem } from '@/contract/problem'
import { api } from '../../shell/api'
import type { OfficialFormValue } from './official-form'

const missing = (path: string, message: string): Result<OfficialDesk> => ({
  ok: false,
  problem: problem('bad-input', { message, fields: [{ path, message }] }),
})

/** Sends the form once both choices are made; a number only where one was typed. */
export function sendOfficial(
  at: { id: string; revision: number | null },
  { unitId, category, phone, ...words }: OfficialFormValue,
): Promise<Result<OfficialDesk>> | Result<OfficialDesk> {
  if (!unitId) return missing('unitId', '请选择单位。')
  if (!category) return missing('category', '请选择类别。')
  return api(saveOfficial, { ...at, ...words, unitId, category, ...(phone ? { phone } : {}) })
}

import { cannotCome, checkIn, listSubstitutes, reportNoShow, type DutyBooking } from '@/contract/booking/duty'
import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { readAttendanceMark } from '@/domain/booking/course/attendance-mark'
import { api } from '@/platform/api'
import { useDutyDay } from './duty-day'

export type Substitutes = Output<typeof listSubstitutes>

/** The visit as it is now goes into its day; a refusal comes back. */
async function settle(work: Promise<Result<DutyBooking>>): Promise<Problem | null> {
  const answer = await work
  if (!answer.ok) return answer.problem
  useDutyDay.getState().put(answer.value)
  return null
}

/** What a lawyer does with a visit. Each answers with a problem, or null when it is done. */
export const dutyActs = {
  /** Without a code where the resident is on the phone. */
  checkIn: (id: string, code?: string) => settle(api(checkIn, { id, ...(code && { code }) })),
  /** Whose code it is the code itself says. The visit's id, or why it did not work. */
  checkInByMark: async (text: string): Promise<string | { message: string }> => {
    const mark = readAttendanceMark(text)
    if (text === '') return { message: '没有看清二维码，请靠近一些、对准了再试，也可以输入 6 位数字。' }
    if (!mark) return { message: '这不是预约的核销码，请扫来访人“我的预约”里的二维码。' }
    const refused = await dutyActs.checkIn(mark.bookingId, mark.code)
    return refused ?? mark.bookingId
  },
  reportNoShow: (id: string) => settle(api(reportNoShow, { id })),
  substitutes: (id: string): Promise<Result<Substitutes>> => api(listSubstitutes, { id }),
  cannotCome: async (id: string, reason: string, substitute?: string): Promise<Problem | null> => {
    const answer = await api(cannotCome, { id, reason, ...(substitute && { substitute }) })
    if (!answer.ok) return answer.problem
    useDutyDay.getState().drop(id)
    return null
  },
}

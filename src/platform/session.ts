import type { Result } from '@/contract/client'
import type { Input } from '@/contract/endpoint'
import { problem } from '@/contract/problem'
import {
  logInAsSample,
  logInByPhone,
  logInByWeapp,
  logInOptions,
  logOut,
  logOutEverywhere,
  requestCode,
  whoAmI,
  type Session,
} from '@/contract/session'
import { api } from './api'
import { wechatCode } from './device/wechat'
import { hold, useHeld } from './wire/token'

/** Who uses this device: `token` null until something needed one, `person` null for a guest. */
export const useSession = useHeld

function begin(answer: Result<Session>): Result<Session> {
  if (answer.ok) hold(answer.value)
  return answer
}

/** Everything that changes who this device speaks as. Log-in sends the guest's token, so that its records merge. */
export const session = {
  options: () => api(logInOptions, {}),
  askCode: (phone: string) => api(requestCode, { phone }),
  byPhone: async (phone: string, code: string) => begin(await api(logInByPhone, { phone, code })),
  bySample: async (persona: Input<typeof logInAsSample>['persona']) => begin(await api(logInAsSample, { persona })),
  byWechat: async (): Promise<Result<Session>> => {
    const code = await wechatCode()
    return code ? begin(await api(logInByWeapp, { code })) : { ok: false, problem: problem('wechat-refused') }
  },
  logOut: async () => begin(await api(logOut, {})),
  logOutEverywhere: async () => begin(await api(logOutEverywhere, {})),
  /** At start: has this person been logged out elsewhere, or been given another name or role? */
  refresh: async () => {
    const { token, person } = useHeld.getState()
    if (!token || !person) return
    const me = await api(whoAmI, {})
    const now = useHeld.getState()
    if (me.ok && now.token === token) hold({ token, person: me.value.person })
  },
}

import type { Result } from '@/contract/client'
import type { Input } from '@/contract/endpoint'
import { problem } from '@/contract/problem'
import { forgetDevice } from '@/contract/privacy'
import {
  logInAsSample,
  logInByPhone,
  logInByWeapp,
  logInOptions,
  logOut,
  logOutEverywhere,
  requestCode,
  whoAmI,
  type Guardian,
  type Session,
} from '@/contract/session'
import { api } from './api'
import { wechatCode } from './device/wechat'
import { reportConsent } from './privacy/consent'
import { hold, useHeld } from './wire/token'

/** Who uses this device: `token` null until something needed one, `person` null for a guest. */
export const useSession = useHeld

function begin(answer: Result<Session>): Result<Session> {
  if (answer.ok) hold(answer.value)
  return answer
}

/** After a log-in of one's own the consent given on this phone stands in the person's record too. */
function beginAsPerson(answer: Result<Session>): Result<Session> {
  const begun = begin(answer)
  if (begun.ok) reportConsent()
  return begun
}

/** Everything that changes who this device speaks as. Log-in sends the guest's token, so that its records merge. */
export const session = {
  options: () => api(logInOptions, {}),
  askCode: (phone: string) => api(requestCode, { phone }),
  byPhone: async (phone: string, code: string, guardian?: Guardian) =>
    beginAsPerson(await api(logInByPhone, { phone, code, ...(guardian && { guardian }) })),
  bySample: async (persona: Input<typeof logInAsSample>['persona']) => begin(await api(logInAsSample, { persona })),
  byWechat: async (guardian?: Guardian): Promise<Result<Session>> => {
    const code = await wechatCode()
    if (!code) return { ok: false, problem: problem('wechat-refused') }
    return beginAsPerson(await api(logInByWeapp, { code, ...(guardian && { guardian }) }))
  },
  forgetGuest: async () => begin(await api(forgetDevice, {})),
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

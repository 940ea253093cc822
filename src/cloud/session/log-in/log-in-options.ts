import type { Result } from '@/contract/client'
import { ok, type Call } from '@/cloud/kernel/route'
import { SAMPLE_PEOPLE } from '../people/sample-people'

interface Options {
  phone: boolean
  wechat: boolean
  personas: { persona: string; displayName: string }[]
}

/** What the log-in page may offer on this server. */
export async function logInOptions(_: object, { ctx }: Call): Promise<Result<Options>> {
  const { sample, sms, wechat } = ctx.config
  return ok({
    phone: sample || Boolean(sms.webhook && sms.secret),
    wechat: wechat.trustedHeader || Boolean(wechat.appId && wechat.secret),
    personas: sample ? SAMPLE_PEOPLE.map(({ persona, displayName }) => ({ persona, displayName })) : [],
  })
}

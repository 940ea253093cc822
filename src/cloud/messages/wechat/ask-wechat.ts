import * as v from 'valibot'

const TIMEOUT_MS = 5000

const Answer = v.looseObject({ errcode: v.optional(v.number(), 0) })
export type WechatAnswer = v.InferOutput<typeof Answer>

/**
 * One call of WeChat's server API. Its addresses hold tokens and its bodies openids: neither is logged anywhere.
 *
 * @returns null when there was no answer in time, or one that is none of WeChat's
 */
export async function askWechat(address: string, body: object): Promise<WechatAnswer | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    })
    return v.parse(Answer, await answer.json())
  } catch {
    return null
  }
}

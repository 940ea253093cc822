import { createHmac } from 'node:crypto'
import type { MessageWords, Template } from '@/domain/messages/templates'

/** `template` says which approved text the gateway should use. */
export type SmsMessage =
  | { phone: string; template: 'log-in'; code: string }
  | { phone: string; template: Template; words: MessageWords }

/** Hands a message to whoever sends it; false when it was not taken. Never throws. */
export type SmsSender = (message: SmsMessage) => Promise<boolean>

const TIMEOUT_MS = 5000

/**
 * `x-signature` of a request: hex HMAC-SHA256 over `<x-timestamp>.<body>`.
 * The receiver refuses timestamps (epoch seconds) older than five minutes, so that a request cannot be sent again.
 */
export const signMessage = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')

/**
 * Posts `{"phone":"13800000001","code":"123456","template":"log-in"}` to the bureau's own SMS gateway;
 * of a visit `"template":"visit-ahead","words":{"what":…,"when":…,"where":…,"note":…}`.
 * Any 2xx within five seconds means that the message was taken.
 */
export const webhookSender =
  (webhook: string, secret: string, now: () => Date): SmsSender =>
  async (message) => {
    const body = JSON.stringify(message)
    const timestamp = String(Math.floor(now().getTime() / 1000))
    const headers = {
      'content-type': 'application/json',
      'x-timestamp': timestamp,
      'x-signature': signMessage(secret, timestamp, body),
    }
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS)
      const answer = await fetch(webhook, { method: 'POST', headers, body, signal, redirect: 'error' })
      await answer.body?.cancel()
      return answer.ok
    } catch {
      return false
    }
  }

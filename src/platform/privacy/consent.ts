import { create } from 'zustand'
import { giveConsent } from '@/contract/privacy'
import { consentMissing, NOTICE_DAY } from '@/domain/privacy/notice'
import { api } from '../api'
import { keep, recall } from '../storage'

const KEY = 'privacy-consent'

const keptVersion = (): string | null => {
  const kept = recall(KEY)
  return typeof kept === 'string' ? kept : null
}

type Answer = (agreed: boolean) => void

/** Those who wait for an answer to the privacy notice; the sheet is open while there are any. */
export const useConsent = create<{ waiting: Answer[] }>(() => ({ waiting: [] }))

/**
 * True once the privacy notice in force has been agreed to; asks when it has not. Called just before the first thing
 * that needs it (a phone number, WeChat's log-in, the clipboard, the album). No is a fine answer: what needed it is
 * left undone, everything else goes on.
 */
export function askConsent(): Promise<boolean> {
  if (!consentMissing(keptVersion())) return Promise.resolve(true)
  return new Promise((resolve) => useConsent.setState(({ waiting }) => ({ waiting: [...waiting, resolve] })))
}

/** Also when this phone already knows the answer: WeChat wants its own button tapped once. */
export const askAnyway = (answer: Answer): void =>
  useConsent.setState(({ waiting }) => ({ waiting: [...waiting, answer] }))

/** The reader's answer; everybody who waits hears it. */
export function answerConsent(agreed: boolean): void {
  const { waiting } = useConsent.getState()
  useConsent.setState({ waiting: [] })
  if (agreed) {
    keep(KEY, NOTICE_DAY)
    // The phone remembers by itself; the server's note is evidence, and the next log-in brings it again.
    void api(giveConsent, { version: NOTICE_DAY })
  }
  for (const answer of waiting) answer(agreed)
}

/** After a log-in the person's record shows what was agreed to on this phone. */
export function reportConsent(): void {
  const version = keptVersion()
  if (version) void api(giveConsent, { version })
}

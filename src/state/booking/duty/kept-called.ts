import { forget, keep, recall } from '@/platform/storage'
import { reader } from '../whose'

/** 已打过 that the server does not know yet: the version that was told, by booking. No names, no numbers. */
export type KeptCalled = Readonly<Record<string, number>>

const KEY = 'duty-called'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** This lawyer's own; nobody else's who used the phone. */
export function readCalled(ownerId: string | null): KeptCalled {
  const kept = recall(KEY)
  if (!isObject(kept) || ownerId === null || kept.ownerId !== ownerId || !isObject(kept.called)) return {}
  return Object.fromEntries(
    Object.entries(kept.called).filter((entry): entry is [string, number] => Number.isInteger(entry[1])),
  )
}

/** False when this phone keeps nothing; the page then says so. */
export function writeCalled(called: KeptCalled): boolean {
  if (Object.keys(called).length > 0) return keep(KEY, { ownerId: reader(), called })
  forgetCalled()
  return true
}

export const forgetCalled = (): void => forget(KEY)

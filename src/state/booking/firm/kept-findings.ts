import type { Verdict } from '@/domain/booking/course/verdicts'
import { forget, keep, recall } from '@/platform/storage'
import { reader } from '../whose'

/** What a manager finds about a visit, half filled in. */
export interface Finding {
  /** Null while nothing is chosen. */
  verdict: Verdict | null
  reason: string
}

/** By booking. */
export type KeptFindings = Readonly<Record<string, Finding>>

const KEY = 'firm-findings'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isFinding = (value: unknown): value is Finding =>
  isObject(value) && typeof value.reason === 'string' && (value.verdict === null || typeof value.verdict === 'string')

/** This manager's own; nobody else's who used the phone. */
export function readFindings(ownerId: string | null): KeptFindings {
  const kept = recall(KEY)
  if (!isObject(kept) || ownerId === null || kept.ownerId !== ownerId || !isObject(kept.findings)) return {}
  return Object.fromEntries(Object.entries(kept.findings).filter(([, one]) => isFinding(one))) as KeptFindings
}

export function writeFindings(findings: KeptFindings): void {
  if (Object.keys(findings).length > 0) keep(KEY, { ownerId: reader(), findings })
  else forgetFindings()
}

export const forgetFindings = (): void => forget(KEY)

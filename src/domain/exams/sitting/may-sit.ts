import type { Outcome } from '../paper'
import { START_WITHIN_MS } from './deadline'

export type SittingState = 'coming' | 'choose' | 'open' | 'sitting' | 'done' | 'missed' | 'exempt'

/** An exam and one person's standing in it; instants in ms. */
export interface Sitting {
  now: number
  opensAt: number
  closesAt: number
  /** 0 for no limit. */
  attempts: number
  /** Whether a time has to be chosen, and which was. */
  hasTimes: boolean
  chosenAt: number | null
  exempt: boolean
  hasOpenPaper: boolean
  /** Papers handed in. */
  papers: readonly { scoreTenths: number; maxTenths: number; outcome: Outcome }[]
  /** A chosen time at which a paper was begun already is used up. */
  lastStartedAt: number | null
}

const isDone = ({ papers, attempts }: Sitting) =>
  (attempts > 0 && papers.length >= attempts) || (attempts > 0 && papers.some((p) => p.scoreTenths >= p.maxTenths))

/** Until when a paper may be begun now: the window's end, or half an hour after the chosen time; null when not now. */
export function startUntil(sitting: Sitting): number | null {
  const { now, opensAt, closesAt, hasTimes, chosenAt, lastStartedAt } = sitting
  if (now < opensAt || now >= closesAt) return null
  if (!hasTimes) return closesAt
  if (chosenAt === null || (lastStartedAt !== null && lastStartedAt >= chosenAt)) return null
  const until = Math.min(chosenAt + START_WITHIN_MS, closesAt)
  return chosenAt <= now && now < until ? until : null
}

/** A chosen time that is still to come. */
const waits = ({ now, hasTimes, chosenAt }: Sitting) => hasTimes && chosenAt !== null && now < chosenAt

/**
 * Where somebody stands in an exam. An open paper goes before everything; an exemption before the rest; then the window,
 * the attempts, the chosen time. Whoever let a chosen time pass may choose another one.
 */
export function sittingState(sitting: Sitting): SittingState {
  const { now, opensAt, closesAt, papers } = sitting
  if (sitting.hasOpenPaper) return 'sitting'
  if (sitting.exempt) return 'exempt'
  if (isDone(sitting)) return 'done'
  if (now >= closesAt) return papers.length > 0 ? 'done' : 'missed'
  if (startUntil(sitting) !== null) return 'open'
  if (sitting.hasTimes && !waits(sitting)) return 'choose'
  return now < opensAt || waits(sitting) ? 'coming' : 'open'
}

export const MAY_NOT_START: Record<SittingState, string> = {
  coming: '还没到开考时间，请到时间后再进入考试。',
  choose: '请先选择一个考试时间，到时间后再开始。',
  open: '',
  sitting: '',
  done: '这场考试的作答次数已经用完，请查看成绩。',
  missed: '这场考试已经结束，如有补考安排请等单位通知。',
  exempt: '您已获准免考，不用参加这场考试。',
}

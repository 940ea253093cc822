import { StateTag, type Tone } from '../patterns/state-tag'

interface Stage {
  state: string
  opensAt: string
  closesAt: string
}

/** Where an exam stands by the server's clock. */
export function stageOf({ state, opensAt, closesAt }: Stage, now: string): [string, Tone] {
  if (state === 'draft') return ['草稿', 'quiet']
  if (state === 'cancelled') return ['已取消', 'stopped']
  if (now < opensAt) return ['还没开始', 'planned']
  return now < closesAt ? ['进行中', 'good'] : ['已结束', 'quiet']
}

export function ExamTag({ exam, now }: { exam: Stage; now: string }) {
  const [word, tone] = stageOf(exam, now)
  return <StateTag tone={tone}>{word}</StateTag>
}

const TONES: Record<string, Tone> = {
  sitting: 'planned',
  'handed-in': 'good',
  missed: 'stopped',
  asked: 'waiting',
}

export const candidateTone = (state: string): Tone => TONES[state] ?? 'quiet'

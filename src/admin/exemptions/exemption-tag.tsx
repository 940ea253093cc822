import { EXEMPTION_STATE_WORDS } from '@/domain/exams/after'
import { StateTag, type Tone } from '../patterns/state-tag'

const TONES: Record<string, Tone> = { asked: 'waiting', approved: 'good', refused: 'stopped' }

export const ExemptionTag = ({ state }: { state: string }) => (
  <StateTag tone={TONES[state] ?? 'quiet'}>{EXEMPTION_STATE_WORDS[state] ?? state}</StateTag>
)

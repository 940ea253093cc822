import { Tag } from 'antd'

/** What a state means for the person at the desk, from quiet to needing somebody. */
export type Tone = 'quiet' | 'waiting' | 'planned' | 'good' | 'alarming' | 'stopped'

/** A state as a word on a coloured ground; the word alone must be enough. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Tag variant="filled" className={`state-tag tone-${tone}`}>
      {children}
    </Tag>
  )
}

import type { ReactNode } from 'react'
import { StateTag } from '../state-tag'

export const SampleTag = () => <StateTag tone="quiet">示例</StateTag>

interface Props {
  /** What a row is called: where the name says itself that it is invented, no tag says so once more. */
  name?: string
  children: ReactNode
  sample: boolean
  active?: boolean
}

/** A name with what one has to know about it: invented, or no longer working. */
export const SampleName = ({ name = '', children, sample, active = true }: Props) => (
  <span className="name-line">
    {children}
    {sample && !name.startsWith('示例') && <SampleTag />}
    {!active && <StateTag tone="stopped">已停用</StateTag>}
  </span>
)

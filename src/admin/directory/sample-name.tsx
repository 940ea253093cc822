import type { ReactNode } from 'react'
import { StateTag } from '../patterns/state-tag'

interface Props {
  children: ReactNode
  sample: boolean
  active: boolean
}

/** A name with what one has to know about it: invented, or no longer working. */
export const SampleName = ({ children, sample, active }: Props) => (
  <span className="directory-name">
    {children}
    {sample && <StateTag tone="quiet">示例</StateTag>}
    {!active && <StateTag tone="stopped">已停用</StateTag>}
  </span>
)

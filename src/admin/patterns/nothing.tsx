import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** Says what will be here, and offers the first step. */
export function Nothing({ children, step }: { children: ReactNode; step?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children}>
      {step}
    </Empty>
  )
}

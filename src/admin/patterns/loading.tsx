import { Skeleton } from 'antd'

/** Grey lines in the place of the content; screen readers hear one word. */
export function Loading() {
  return (
    <div role="status" aria-label="正在载入" className="panel">
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 6 }} />
    </div>
  )
}

import type { ReactNode } from 'react'

/** WeChat has no Tab and no Esc key. */
export function FocusTrap({ children }: { onEscape: () => void; children: ReactNode }) {
  return <>{children}</>
}

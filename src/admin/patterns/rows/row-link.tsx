import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'

interface Props {
  to: string
  /** For the page that opens, e.g. the way back. */
  state?: unknown
  children: ReactNode
}

/** A link in a row that opens as a whole: it is followed once. */
export const RowLink = ({ to, state, children }: Props) => (
  <Link to={to} state={state} onClick={(event) => event.stopPropagation()}>
    {children}
  </Link>
)

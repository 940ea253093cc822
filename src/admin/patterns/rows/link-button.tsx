import { Button } from 'antd'
import { useHref, useLinkClickHandler } from 'react-router-dom'

interface Props {
  id: string
  to: string
  /** For the page that opens, e.g. the way back. */
  state?: unknown
  primary?: boolean
  children: string
}

/** A link that looks like a button: one stop for the keyboard, and it opens in another tab if one asks for that. */
export function LinkButton({ id, to, state, primary, children }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to, { state })
  return (
    <Button id={id} href={href} type={primary ? 'primary' : 'default'} onClick={follow}>
      {children}
    </Button>
  )
}

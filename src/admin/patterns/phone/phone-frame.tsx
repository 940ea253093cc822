import type { ReactNode } from 'react'
import './phone.css'

interface Props {
  /** Above the screen, e.g. the switch to elder mode. */
  modes?: ReactNode
  /** A quiet line below it. */
  foot?: ReactNode
  children: ReactNode
}

/** A phone beside a form; it stays in sight while the form scrolls. */
export function PhoneFrame({ modes, foot, children }: Props) {
  return (
    <aside className="phone" aria-label="手机预览">
      {modes && <div className="phone-modes">{modes}</div>}
      {/* It scrolls by itself, so the keyboard must be able to stand in it. */}
      <div className="phone-screen" tabIndex={0} role="group" aria-label="预览的内容">
        {children}
      </div>
      {foot && <p className="quiet phone-foot">{foot}</p>}
    </aside>
  )
}

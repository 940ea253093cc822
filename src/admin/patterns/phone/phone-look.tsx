import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import phoneSheet from '@/ui/ui.scss?inline'
import screenSheet from './phone-screen.css?inline'

interface Props {
  elder: boolean
  children: ReactNode
}

/**
 * What is inside wears the phone’s own style sheet, and nothing of the console’s: both call things `.page` and `.card`,
 * so the inside lives in a shadow tree. Class names are those of `src/ui`.
 */
export function PhoneLook({ elder, children }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useLayoutEffect(() => {
    const place = host.current!
    setRoot(place.shadowRoot ?? place.attachShadow({ mode: 'open' }))
  }, [])
  return (
    <div ref={host} className="phone-look">
      {root &&
        createPortal(
          <>
            <style>{phoneSheet}</style>
            <style>{screenSheet}</style>
            <div className={elder ? 'page elder' : 'page'}>
              <div className="page-main">{children}</div>
            </div>
          </>,
          root,
        )}
    </div>
  )
}

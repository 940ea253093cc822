import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

const REACHABLE = 'a[href], button:not([disabled]), input:not([disabled]), video[controls], [tabindex="0"]'

/** The traps that are open, the uppermost last: Esc is for that one alone. */
const open: object[] = []

/**
 * Esc leaves, wherever the focus is: it moves inside a frame after the sheet is seen, and a quick key must not be lost.
 */
function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    const own = {}
    open.push(own)
    const leave = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape' && open.at(-1) === own) latest.current()
    }
    document.addEventListener('keydown', leave)
    return () => {
      open.splice(open.indexOf(own), 1)
      document.removeEventListener('keydown', leave)
    }
  }, [])
}

/** Keeps the Tab key inside, Esc leaves; on the way out the focus returns to where it came from. */
export function FocusTrap({ onEscape, children }: { onEscape: () => void; children: ReactNode }) {
  const inside = useRef<HTMLDivElement>(null)
  useEscape(onEscape)
  useEffect(() => {
    const before = document.activeElement
    // Taro's elements take their attributes after the first paint.
    const frame = requestAnimationFrame(() => inside.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus())
    return () => {
      cancelAnimationFrame(frame)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const turn = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Tab') return
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(REACHABLE)]
    const [first, last] = [stops[0], stops.at(-1)]
    const from = document.activeElement
    const leaves = event.shiftKey ? from === first || !stops.includes(from as HTMLElement) : from === last
    if (!leaves) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }
  return (
    <div ref={inside} onKeyDown={turn}>
      {children}
    </div>
  )
}

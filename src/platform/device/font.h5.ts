import { create } from 'zustand'

/** On the web the root font size carries the reader's choice; nothing to add. */
export const fontUnit = (): string | undefined => undefined

const fontScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1

/** How many times larger than usual the reader has the letters. */
export const useLetters = create(() => ({ scale: fontScale() }))

/** The reader may change them while the page is open: something one letter high then changes its height. */
export function watchLetters(): void {
  if (typeof ResizeObserver === 'undefined') return
  const probe = document.createElement('div')
  probe.setAttribute('aria-hidden', 'true')
  probe.style.cssText = 'position: absolute; width: 0; height: 1rem; visibility: hidden; pointer-events: none'
  document.body.append(probe)
  new ResizeObserver(() => useLetters.setState({ scale: fontScale() })).observe(probe)
}

export const nativeBack = false

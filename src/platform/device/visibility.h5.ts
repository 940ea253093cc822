/** Calls back when the page goes out of sight: another tab, the home screen, closed. */
export function onHide(hidden: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hidden()
  })
  window.addEventListener('pagehide', hidden)
}

/** Calls back when the page comes into sight again; returns how to stop. */
export function onShow(shown: () => void): () => void {
  const changed = () => {
    if (document.visibilityState === 'visible') shown()
  }
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

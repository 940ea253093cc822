/** Calls back when the page goes out of sight: another tab, the home screen, closed; returns how to stop. */
export function onHide(hidden: () => void): () => void {
  const changed = () => {
    if (document.visibilityState === 'hidden') hidden()
  }
  document.addEventListener('visibilitychange', changed)
  window.addEventListener('pagehide', hidden)
  return () => {
    document.removeEventListener('visibilitychange', changed)
    window.removeEventListener('pagehide', hidden)
  }
}

/** Calls back when the page comes into sight again; returns how to stop. */
export function onShow(shown: () => void): () => void {
  const changed = () => {
    if (document.visibilityState === 'visible') shown()
  }
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

/** Calls back when the page goes out of sight: another tab, the home screen, closed. */
export function onHide(hidden: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hidden()
  })
  window.addEventListener('pagehide', hidden)
}

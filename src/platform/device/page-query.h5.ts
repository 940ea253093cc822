/** Keeps what a page shows in its address, so that a reload or a copied address shows the same. Empty values go. */
export function keepInAddress(path: string, query: Record<string, string>): void {
  if (window.location.pathname !== path) return
  const words = Object.entries(query).filter(([, value]) => value !== '')
  const search = new URLSearchParams(words).toString()
  window.history.replaceState(window.history.state, '', search ? `${path}?${search}` : path)
}

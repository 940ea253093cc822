/**
 * Keeps what a page shows in its address, so that a reload or a copied address shows the same. Empty values go. The
 * fragment stays in the browser: servers never see it.
 */
export function keepInAddress(path: string, query: Record<string, string>, fragment = ''): void {
  if (window.location.pathname !== path) return
  const words = Object.entries(query).filter(([, value]) => value !== '')
  const search = new URLSearchParams(words).toString()
  const behind = fragment && `#${fragment}`
  window.history.replaceState(window.history.state, '', (search ? `${path}?${search}` : path) + behind)
}

/** What stands behind the # of the address, by name. */
export const readFragment = (): Record<string, string | undefined> =>
  Object.fromEntries(new URLSearchParams(window.location.hash.slice(1)))

import { useSyncExternalStore } from 'react'

const asked = () => window.matchMedia('(prefers-reduced-motion: reduce)')

/** Whether whoever uses this machine has asked their system for less motion. */
export const isCalm = (): boolean => asked().matches

function listen(changed: () => void): () => void {
  const query = asked()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** As {@link isCalm}; follows the system's setting while the console is open. */
export const useCalm = (): boolean => useSyncExternalStore(listen, isCalm)

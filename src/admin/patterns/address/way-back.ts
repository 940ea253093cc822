import { useLocation } from 'react-router-dom'

export interface Place {
  to: string
  label: string
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'to' in value && 'label' in value

/** The list this page was opened from, filters and all; without one, the room's own. */
export function useWayBack(otherwise: Place): Place {
  const state: unknown = useLocation().state
  const back = typeof state === 'object' && state !== null && 'back' in state ? state.back : null
  return isPlace(back) ? back : otherwise
}

/** Give it to a link as its state: the page that opens leads back here. */
export function useBackHere(label: string): { back: Place } {
  const { pathname, search } = useLocation()
  return { back: { to: pathname + search, label } }
}

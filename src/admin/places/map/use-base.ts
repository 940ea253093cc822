import { getBaseMap, type BaseMap } from '@/contract/places/reach'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'

/** The drawing below every map of this room; null until it is there, and the pages do without. */
export function useBase(): BaseMap | null {
  return useLoad(() => api(getBaseMap, {}), 'base').value
}

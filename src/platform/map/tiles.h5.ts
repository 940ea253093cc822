import type { Tiles } from './map-types'

/** The licensed map that the server names in the page's head; null where there is none. */
function read(): Tiles | null {
  const told = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]')
  const attribution = told?.dataset.credit
  return told?.content && attribution ? { url: told.content, attribution } : null
}

export const tiles = read()

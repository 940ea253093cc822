import { openLink } from './open-link.h5'

/** Looks an address up on a map by its words: coordinates of offices are not known, so none are claimed. */
export function findPlace(place: string): void {
  openLink(`https://uri.amap.com/search?keyword=${encodeURIComponent(place)}&city=${encodeURIComponent('重庆')}`)
}

export const findPlaceWord = '在地图上找'

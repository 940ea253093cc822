import { bridge } from './bridge'
import { flats } from './flats'
import { garden } from './garden'
import { lot } from './lot'
import { site } from './site'
import { stairwell } from './stairwell'

/** Places before the door and on the way: `site bridge garden lot flats stairwell`. */
export const outdoors = { bridge, flats, garden, lot, site, stairwell }

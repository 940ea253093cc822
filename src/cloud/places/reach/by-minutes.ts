import { FARTHEST_MINUTES } from '@/contract/places/reach'
import type { Context } from '@/cloud/kernel/context'
import { PLACES_ADDRESS, type PlaceBook } from '../place-book'
import type { MinuteSource } from './minute-source'
import { selectMinutes, selectProviders } from './minutes.repo'
import { roundUp } from './minute-source'

const providersOf = (ctx: Context) =>
  ctx.cache.remember(`${PLACES_ADDRESS}#providers`, () => selectProviders(ctx.db.orm))

/** What a licensed provider has worked out from this village; null where it has not. */
export const byMinutes =
  (ctx: Context, { byId }: PlaceBook): MinuteSource =>
  async ({ start, pace }) => {
    const provider = (await providersOf(ctx)).find((one) => one.pace === pace)
    if (!provider || start.village === null) return null
    const rows = await selectMinutes(ctx.db.orm, start.village, pace)
    if (rows.length === 0) return null
    const { provider: name, day: date } = provider
    return {
      origin: { name: start.name, point: start.point, roadMetres: null },
      source: 'minutes',
      network: { name, date, attribution: `分钟数由${name}提供`, sample: false },
      minutes: rows
        .map(({ place, minutes }) => ({ place, minutes: roundUp(minutes) }))
        .filter(({ place, minutes }) => minutes <= FARTHEST_MINUTES && byId.has(place)),
      area: null,
    }
  }

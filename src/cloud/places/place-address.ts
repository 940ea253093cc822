import * as v from 'valibot'
import { PlaceId } from '@/contract/places/shapes'
import type { FindPreview, ShortAddress } from '@/cloud/kernel/route'
import { carrierWord, serviceWord } from '@/domain/places/words'
import { findPlace } from './places.repo'

const PAGE = '/features/places/pages/place/index'
/** Drawn for chats; comes with the pages of H5. */
const CARD = '/map-marks/card.png'

/** The card of a place in a chat: its name, what is settled there, and where it is. */
export const previewPlace: FindPreview = async (ctx, path, { id }) => {
  if (path !== PAGE || !v.is(PlaceId, id)) return null
  const row = await findPlace(ctx.db.orm, id)
  if (!row || row.retired) return null
  const { name, carrier, services, address, subdistrict } = row.body
  return {
    title: name,
    description: `${carrierWord(carrier)}，可办 ${services.map(serviceWord).join('、')}。${`${subdistrict} ${address}`.trim()}`,
    image: CARD,
    type: 'website',
  }
}

/** `/p/p2abc345`, what the QR code on a place's door says: its page. */
export const placeAddress: ShortAddress = {
  path: '/p/:id',
  target: ({ id }) => `${PAGE}?${new URLSearchParams({ id: id ?? '' }).toString()}`,
}

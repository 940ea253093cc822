import { Card } from '@/ui/content/card'
import type { CircleView } from '../use-circle-view'
import { CirclePlaceRow } from './circle-place-row'

/** The place that was tapped on the map, below it. */
export function ChosenPlace({ view, chosen }: { view: CircleView; chosen: string | null }) {
  if (!chosen) return null
  const one = [...view.within, ...view.beyond, ...view.others].find(({ place }) => place.id === chosen)
  if (!one) return null
  return (
    <Card id="chosen-place" className="place-card">
      <CirclePlaceRow one={one} id="chosen-row" />
    </Card>
  )
}

import type { RoadGraph } from '@/domain/places/roads/graph'
import type { RoadSource } from '@/domain/places/roads/network'
import { MODES, type Mode } from '@/domain/places/words'
import type { BaseMap } from '@/contract/places/reach'

/** One network in memory. Never changed: another one takes its place as a whole, and who holds this one goes on. */
export interface Roads {
  source: RoadSource
  graphs: Readonly<Record<Mode, RoadGraph>>
  base: BaseMap
}

/** Somebody else is answered in between: a big network takes a second to put together. */
const pause = (): Promise<void> => new Promise((next) => void setImmediate(next))

/** The graphs of all modes, one after the other. */
export async function eachMode(graphOf: (mode: Mode) => RoadGraph | Promise<RoadGraph>): Promise<Roads['graphs']> {
  const graphs: Partial<Record<Mode, RoadGraph>> = {}
  for (const mode of MODES) {
    await pause()
    graphs[mode] = await graphOf(mode)
  }
  return graphs as Roads['graphs']
}

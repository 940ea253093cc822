import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { minutesTo } from '@/domain/places/roads/searching/minutes-to'
import { snap } from '@/domain/places/roads/searching/snap'
import { MODES } from '@/domain/places/words'
import { gridNetwork } from '../scenarios/testing-roads'
import { nearestOfEach, readNearest } from './nearest-of-each'

const SERVICES = 3

/** Numbers from 0 to 1 without a pattern that matters here, the same every time. */
function counted(): () => number {
  let n = 0
  return () => (n = (n + 0.6180339887) % 1)
}

test.each(MODES)('%s: what was worked out beforehand is what a search finds, to the millisecond', async (mode) => {
  const graph = buildGraph(gridNetwork(30, 30), mode)
  const random = counted()
  const strewn = () => {
    const node = Math.floor(random() * graph.lon.length)
    const jitter = () => (random() - 0.5) * 1e-3
    return snap(graph, { lon: graph.lon[node]! * 1e-7 + jitter(), lat: graph.lat[node]! * 1e-7 + jitter() })!
  }
  const places = Array.from({ length: 12 }, strewn)
  const ofService = Array.from({ length: SERVICES }, (_, s) =>
    places.flatMap((__, n) => (n % SERVICES === s ? [n] : [])),
  )
  const nearest = await nearestOfEach(graph, places, ofService)
  for (let round = 0; round < 60; round++) {
    const origin = strewn()
    const searched = minutesTo(graph, origin, places, { minutes: 60 })
    for (const [service, members] of ofService.entries()) {
      // A place on the very same piece of road is met by the search alone.
      if (members.some((n) => places[n]!.edge === origin.edge)) continue
      const least = Math.min(...members.map((n) => searched[n]!))
      const read = readNearest(graph, nearest, origin, service)
      if (read === null) expect(least).toBe(Infinity)
      else expect([read.milliseconds / 60_000, searched[read.place]]).toEqual([least, least])
    }
  }
})

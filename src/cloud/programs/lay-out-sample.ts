import { packRoads } from '../places/roads/packed-roads'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { sampleNetwork } from '@/domain/places/roads/sample/sample-network'
import { MODES } from '@/domain/places/words'

/** Lays the made-up roads out and writes their graphs and drawing to stdout; started by sampleRoads. */
const { network, drawing, source } = sampleNetwork()
process.stdout.write(
  packRoads(
    MODES.map((mode) => buildGraph(network, mode)),
    drawing,
    source,
  ),
)

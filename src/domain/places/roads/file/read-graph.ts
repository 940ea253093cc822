import { MODES } from '../../words'
import { graphFrom } from '../building/build-graph'
import type { RoadGraph } from '../graph'
import { crc32 } from './checksum'
import { COLUMNS_OF_EDGES, COLUMNS_OF_NODES, MAGIC, NUMBERS_BEFORE, VERSION, type GraphHeader } from './format'

export type NoGraph = 'not-a-graph' | 'other-version' | 'truncated' | 'damaged'
export type ReadGraph = { ok: true; graph: RoadGraph; header: GraphHeader } | { ok: false; reason: NoGraph }

const refuse = (reason: NoGraph): { ok: false; reason: NoGraph } => ({ ok: false, reason })

const BEFORE = NUMBERS_BEFORE * 4

/** Not `slice`: Node's Buffer, which is what a file is read into, gives no copy for it. */
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

function parseHeader(text: string): GraphHeader | null {
  try {
    const header = JSON.parse(text) as Partial<GraphHeader>
    const { mode, nodes, edges, source } = header
    if (!MODES.some((known) => known === mode) || !isCount(nodes) || !isCount(edges) || !source) return null
    return header as GraphHeader
  } catch {
    return null
  }
}

type Opened = { ok: true; header: GraphHeader; columnsAt: number } | { ok: false; reason: NoGraph }

/** Header and beginning of the columns, once length and checksum are right. */
function open(bytes: Uint8Array): Opened {
  if (bytes.length < BEFORE) return refuse('truncated')
  const [magic, version, headerLength, checksum] = new Uint32Array(copyOf(bytes.subarray(0, BEFORE)))
  if (magic !== MAGIC) return refuse('not-a-graph')
  if (version !== VERSION) return refuse('other-version')
  const columnsAt = BEFORE + headerLength!
  if (bytes.length < columnsAt) return refuse('truncated')
  const header = parseHeader(String.fromCharCode(...bytes.subarray(BEFORE, Math.min(columnsAt, BEFORE + 65_536))))
  if (!header) return refuse('damaged')
  const whole = columnsAt + 4 * (COLUMNS_OF_NODES * header.nodes + COLUMNS_OF_EDGES * header.edges)
  if (bytes.length < whole) return refuse('truncated')
  if (bytes.length > whole || crc32(bytes.subarray(BEFORE)) !== checksum) return refuse('damaged')
  return { ok: true, header, columnsAt }
}

/** The edges run from a lower node to a higher one, as buildGraph orders them. */
const inOrder = (edgeFrom: Uint32Array, edgeTo: Uint32Array, nodes: number): boolean =>
  edgeFrom.every((from, edge) => from < edgeTo[edge]! && edgeTo[edge]! < nodes)

/**
 * A graph from the bytes of its file. What is cut short, changed, of another version or no graph at all is refused, so
 * that the graph in use stays in use.
 */
export function readGraph(bytes: Uint8Array): ReadGraph {
  const opened = open(bytes)
  if (!opened.ok) return opened
  const { header, columnsAt } = opened
  const columns = copyOf(bytes.subarray(columnsAt))
  const { nodes, edges } = header
  const column = (n: number) => new Uint32Array(columns, 4 * (COLUMNS_OF_NODES * nodes + n * edges), edges).slice()
  const lon = new Int32Array(columns, 0, nodes).slice()
  const lat = new Int32Array(columns, 4 * nodes, nodes).slice()
  const [edgeFrom, edgeTo, there, back] = [column(0), column(1), column(2), column(3)]
  if (!inOrder(edgeFrom, edgeTo, nodes)) return refuse('damaged')
  return { ok: true, header, graph: graphFrom(header.mode, lon, lat, { edgeFrom, edgeTo, there, back }) }
}

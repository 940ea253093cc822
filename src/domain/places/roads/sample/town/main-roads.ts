import type { EdgeKind } from '../../network'
import { cheapestWay } from './cheapest-way'
import { apart, centreOf, isLand, link, linkKey, newPlan, SQUARE, squareOf, SQUARES, type Plan } from './lattice'
import { BIG_RIVER, SMALL_RIVER, type River } from '../land/rivers'
import { toMetres, type Spot } from '../land/sheet'
import { ACROSS, SUBDISTRICTS } from '../land/subdistricts'
import { addNode, addStreet, MAIN_ROAD, ON_BRIDGE, type Town } from './town'
import type { Terrain } from '../land/terrain'

/** Bridges, and one ferry, by where along a river's line they stand (0 at its beginning, 1 at its end). */
const CROSSINGS: readonly (readonly [River, number, EdgeKind])[] = [
  [SMALL_RIVER, 0.24, 'primary'],
  [SMALL_RIVER, 0.83, 'secondary'],
  [BIG_RIVER, 0.1, 'primary'],
  [BIG_RIVER, 0.17, 'ferry'],
  [BIG_RIVER, 0.24, 'secondary'],
  [BIG_RIVER, 0.37, 'primary'],
  [BIG_RIVER, 0.5, 'primary'],
  [BIG_RIVER, 0.625, 'ferry'],
  [BIG_RIVER, 0.7, 'primary'],
  [BIG_RIVER, 0.84, 'secondary'],
]

/** Pairs of subdistricts (by their place in SUBDISTRICTS) a road of its own joins, the great road first. */
const PAIRS: readonly (readonly [number, number, EdgeKind])[] = [
  [2, 3, 'primary'],
  [3, 5, 'primary'],
  [5, 0, 'primary'],
  [0, 1, 'primary'],
  [0, 6, 'primary'],
  [6, 4, 'primary'],
  [4, 8, 'primary'],
  [8, 9, 'primary'],
  [9, 10, 'primary'],
  [10, 11, 'primary'],
  [1, 6, 'secondary'],
  [5, 6, 'secondary'],
  [8, 7, 'secondary'],
  [7, 9, 'secondary'],
  [3, 0, 'secondary'],
]

/** A point on a line by its share of the points, with the way across it. */
function acrossAt({ line }: River, share: number): { at: Spot; across: Spot } {
  const n = Math.max(1, Math.min(line.length - 1, Math.round(share * (line.length - 1))))
  const [[ax, ay], [bx, by]] = [line[n - 1]!, line[n]!]
  const length = Math.hypot(bx - ax, by - ay)
  return { at: line[n]!, across: [-(by - ay) / length, (bx - ax) / length] }
}

/** The first square of land from a point in one direction. */
function landFrom(terrain: Terrain, [x, y]: Spot, [dx, dy]: Spot): number | null {
  for (let metres = 100; metres < 900; metres += 50) {
    const square = squareOf([x + dx * metres, y + dy * metres])
    if (isLand(terrain, centreOf(square))) return square
  }
  return null
}

/** Ends of the crossings by bank, joined: the district lies to the left of both rivers. */
function cross(plan: Plan): { home: number[]; away: number[] } {
  const ends: { home: number[]; away: number[] } = { home: [], away: [] }
  for (const [river, share, kind] of CROSSINGS) {
    const { at, across } = acrossAt(river, share)
    const home = landFrom(plan.terrain, at, across)
    const away = landFrom(plan.terrain, at, [-across[0], -across[1]])
    if (home === null || away === null) continue
    link(plan, [home, away], kind)
    ends.home.push(home)
    ends.away.push(away)
  }
  return ends
}

/** The square of land next to a place. */
function landNear(terrain: Terrain, [x, y]: Spot): number {
  for (let away = 0; away < 1500; away += 75)
    for (let turn = 0; turn < 8; turn++) {
      const spot: Spot = [x + away * Math.cos((turn * Math.PI) / 4), y + away * Math.sin((turn * Math.PI) / 4)]
      const square = squareOf(spot)
      if (isLand(terrain, centreOf(square))) return square
    }
  return squareOf([x, y])
}

/** Plans the great roads, the bridges and a way from every village to them. */
export function planRoads(terrain: Terrain, villages: readonly Spot[]): Plan {
  const plan = newPlan(terrain)
  const { lattice } = plan
  const centres = SUBDISTRICTS.map(({ lon, lat }) => landNear(terrain, toMetres([lon, lat])))
  const across = ACROSS.map((place) => landNear(terrain, toMetres(place)))
  const join = (a: number, b: number, kind: EdgeKind, most?: number) => {
    const goal = { isGoal: (square: number) => square === b, guess: (square: number) => 1.2 * apart(square, b), most }
    link(plan, cheapestWay(lattice, a, goal), kind)
  }
  for (const [a, b, kind] of PAIRS) join(centres[a]!, centres[b]!, kind)
  const ends = cross(plan)
  for (const end of ends.home) for (const place of nearest(centres, end)) join(end, place, 'secondary', 12_000)
  for (const end of ends.away) for (const place of nearest(across, end)) join(end, place, 'secondary', 12_000)
  const homes = villages.map((village) => landNear(terrain, village))
  for (const home of homes)
    link(plan, cheapestWay(lattice, home, { isGoal: (square) => plan.linked[square] === 1 }), 'tertiary')
  const joined = new Set<number>()
  for (const home of homes)
    for (const other of nearest(homes, home)) {
      if (joined.has(linkKey(home, other))) continue
      joined.add(linkKey(home, other))
      join(home, other, 'tertiary', 2.5 * apart(home, other))
    }
  return plan
}

/** The two squares nearest to another, of equals the one that comes first. */
function nearest(squares: readonly number[], to: number): number[] {
  let [first, second] = [-1, -1]
  let [near, next] = [Infinity, Infinity]
  for (let n = 0; n < squares.length; n++) {
    const metres = apart(squares[n]!, to)
    if (metres === 0 || metres >= next) continue
    if (metres < near) {
      second = first
      next = near
      first = squares[n]!
      near = metres
    } else {
      second = squares[n]!
      next = metres
    }
  }
  return [first, second].filter((square) => square >= 0)
}

/** Neighbours of every linked square. */
function neighbours({ links }: Plan): Map<number, number[]> {
  const beside = new Map<number, number[]>()
  const add = (a: number, b: number) => beside.set(a, [...(beside.get(a) ?? []), b])
  for (const key of links.keys()) {
    const [a, b] = [Math.floor(key / SQUARES), key % SQUARES]
    add(a, b)
    add(b, a)
  }
  return beside
}

/** Places of the squares, drawn towards the middle of their neighbours so that corners become bends. */
function bend(plan: Plan): Map<number, Spot> {
  const beside = neighbours(plan)
  let spots = new Map([...beside.keys()].map((square) => [square, centreOf(square)]))
  for (let round = 0; round < 3; round++) {
    const next = new Map<number, Spot>()
    for (const [square, [x, y]] of spots) {
      const others = beside.get(square)!.map((other) => spots.get(other)!)
      const [mx, my] = [0, 1].map((axis) => others.reduce((sum, spot) => sum + spot[axis]!, 0) / others.length)
      const pull = others.length === 2 ? 0.5 : others.length > 2 ? 0.25 : 0
      const moved: Spot = [x + pull * (mx! - x), y + pull * (my! - y)]
      next.set(square, isLand(plan.terrain, moved) ? moved : [x, y])
    }
    spots = next
  }
  return spots
}

/** Puts points every 45 m or so between two nodes; a bridge is drawn straight from end to end. */
function lay(town: Town, from: number, to: number, kind: EdgeKind, bridge: boolean): void {
  const [dx, dy] = [town.x[to]! - town.x[from]!, town.y[to]! - town.y[from]!]
  const pieces = Math.max(1, Math.round(Math.hypot(dx, dy) / 45))
  let before = from
  for (let n = 1; n < pieces; n++) {
    const share = n / pieces
    const height = town.height[from]! + share * (town.height[to]! - town.height[from]!)
    const [x, y] = [town.x[from]! + share * dx, town.y[from]! + share * dy]
    const node = bridge ? addNode(town, x, y, ON_BRIDGE, height) : addNode(town, x, y, MAIN_ROAD)
    addStreet(town, before, node, kind)
    before = node
  }
  addStreet(town, before, to, kind)
}

/** Builds the planned roads into the town. */
export function buildMainRoads(town: Town, plan: Plan): void {
  const nodes = new Map<number, number>()
  for (const [square, [x, y]] of bend(plan)) nodes.set(square, addNode(town, x, y, MAIN_ROAD))
  for (const [key, kind] of plan.links) {
    const [a, b] = [Math.floor(key / SQUARES), key % SQUARES]
    lay(town, nodes.get(a)!, nodes.get(b)!, kind, apart(a, b) > 1.5 * SQUARE)
  }
}

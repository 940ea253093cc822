import type { EdgeKind } from '../../network'
import { dice, HEIGHT, inBox, toMetres, WIDTH, type Spot } from '../land/sheet'
import { ACROSS, SUBDISTRICTS } from '../land/subdistricts'
import { addNode, addStreet, eachNear, gap, MAIN_ROAD, nearestNode, ON_BRIDGE, type Town } from './town'
import type { SampleVillage } from '../land/villages'

/** Metres: between streets that follow the slope's contour, of a step along one, and the farthest one goes. */
const APART = 85
const STEP = 38
const MOST_STEPS = 22

/** Streets keep this far from the water, metres. */
const FROM_BANK = 75

/** Where streets lie close, by squares of 100 m. */
const SQUARE = 100
const COLUMNS = Math.ceil(WIDTH / SQUARE) + 1
const ROWS = Math.ceil(HEIGHT / SQUARE) + 1

/** Whether squares so many columns and rows apart lie within some metres of each other. */
const isWithin = (columns: number, rows: number, metres: number): boolean =>
  (columns * columns + rows * rows) * SQUARE * SQUARE <= metres * metres

/** Marks squares around villages, centres and the towns across. */
function builtUp(villages: readonly SampleVillage[]): Uint8Array {
  const marks = new Uint8Array(COLUMNS * ROWS)
  const around = ([x, y]: Spot, metres: number) => {
    const reach = Math.ceil(metres / SQUARE)
    const [column, row] = [Math.floor(x / SQUARE), Math.floor(y / SQUARE)]
    for (let r = Math.max(0, row - reach); r <= Math.min(ROWS - 1, row + reach); r++)
      for (let c = Math.max(0, column - reach); c <= Math.min(COLUMNS - 1, column + reach); c++)
        if (marks[r * COLUMNS + c] === 0 && isWithin(c - column, r - row, metres * (0.75 + 0.5 * dice(c, r))))
          marks[r * COLUMNS + c] = 1
  }
  const urban = new Set(SUBDISTRICTS.filter((of) => of.urban).map(({ code }) => code))
  for (const { spot, subdistrict } of villages) around(spot, urban.has(subdistrict) ? 480 : 260)
  for (const { lon, lat, urban: dense } of SUBDISTRICTS) around(toMetres([lon, lat]), dense ? 700 : 550)
  for (const place of ACROSS) around(toMetres(place), 700)
  return marks
}

type MayBuild = (x: number, y: number) => boolean

/** Turns a direction to where the contour goes on from it. */
function turnAlongContour({ terrain }: Town, x: number, y: number, way: Spot): void {
  const east = terrain.eastAt(x, y)
  const north = terrain.northAt(x, y)
  const steep = Math.hypot(east, north)
  if (steep < 0.008) return
  const dx = -north / steep
  const dy = east / steep
  const sign = dx * way[0] + dy * way[1] >= 0 ? 1 : -1
  // Streets bend less sharply than contours do.
  const mx = way[0] + 1.5 * sign * dx
  const my = way[1] + 1.5 * sign * dy
  const length = Math.hypot(mx, my)
  way[0] = mx / length
  way[1] = my / length
}

/** One arm of a street from a spot: its points, and the node it runs into. */
function traceArm(town: Town, mayBuild: MayBuild, [x, y]: Spot, sign: number): { spots: Spot[]; into: number | null } {
  const east = town.terrain.eastAt(x, y)
  const north = town.terrain.northAt(x, y)
  const steep = Math.hypot(east, north)
  const way: Spot = steep < 0.008 ? [sign, 0] : [(-sign * north) / steep, (sign * east) / steep]
  const spots: Spot[] = []
  let at: Spot = [x, y]
  for (let step = 0; step < MOST_STEPS; step++) {
    turnAlongContour(town, at[0], at[1], way)
    at = [at[0] + STEP * way[0], at[1] + STEP * way[1]]
    const into = nearestNode(town, at[0], at[1], APART * 0.6, (node) => town.line[node] !== ON_BRIDGE)
    if (into !== null) return { spots, into }
    if (!mayBuild(at[0], at[1])) break
    if (step > 6 && Math.hypot(at[0] - x, at[1] - y) < APART * 0.6) break
    spots.push(at)
  }
  return { spots, into: null }
}

/** A street of both arms through a spot, joined to what it runs into. */
function layStreet(town: Town, mayBuild: MayBuild, spot: Spot, line: number): void {
  const [back, ahead] = [traceArm(town, mayBuild, spot, -1), traceArm(town, mayBuild, spot, 1)]
  const spots = [...back.spots.reverse(), spot, ...ahead.spots]
  if (spots.length < 3) return
  const kind: EdgeKind = dice(line, 3) < 0.7 ? 'residential' : 'service'
  const oneWay = dice(line, 5) < 0.15
  const nodes = spots.map(([x, y]) => addNode(town, x, y, line))
  if (back.into !== null) nodes.unshift(back.into)
  if (ahead.into !== null) nodes.push(ahead.into)
  for (let n = 1; n < nodes.length; n++) addStreet(town, nodes[n - 1]!, nodes[n]!, kind, oneWay)
}

/** Fills what is built up with streets along the contours, as hill towns have them. */
export function layStreets(town: Town, villages: readonly SampleVillage[]): void {
  const marks = builtUp(villages)
  const mayBuild: MayBuild = (x, y) =>
    inBox(x, y) &&
    marks[Math.floor(y / SQUARE) * COLUMNS + Math.floor(x / SQUARE)] === 1 &&
    town.terrain.shoreAt(x, y) > FROM_BANK
  let line = 0
  for (let square = 0; square < marks.length; square++) {
    if (marks[square] === 0) continue
    for (let quarter = 0; quarter < 4; quarter++) {
      const column = 2 * (square % COLUMNS) + (quarter & 1)
      const row = 2 * Math.floor(square / COLUMNS) + (quarter >> 1)
      const spot: Spot = [(column + dice(column, row)) * 50, (row + dice(row, column + 7)) * 50]
      if (mayBuild(spot[0], spot[1]) && nearestNode(town, spot[0], spot[1], APART) === null)
        layStreet(town, mayBuild, spot, line++)
    }
  }
}

/** What a lane straight up the slope is: stairs where it is steep. */
function laneKind(slope: number, chance: number): EdgeKind {
  if (slope > 0.13) return 'steps'
  if (slope > 0.08) return chance < 0.5 ? 'steps' : 'footway'
  return chance < 0.6 ? 'residential' : 'footway'
}

/** The nearest node uphill on another street. */
function uphillOf(town: Town, node: number): number | null {
  const x = town.x[node]!
  const y = town.y[node]!
  const east = town.terrain.eastAt(x, y)
  const north = town.terrain.northAt(x, y)
  const steep = Math.hypot(east, north)
  let nearest: number | null = null
  let least = Infinity
  eachNear(town, x, y, 150, (other, away) => {
    if (away < 30 || away >= least || town.line[other] === town.line[node] || town.line[other] === ON_BRIDGE) return
    const ahead = ((town.x[other]! - x) * east + (town.y[other]! - y) * north) / (away * steep || 1)
    if (ahead <= 0.8) return
    nearest = other
    least = away
  })
  return nearest
}

/** Joins streets one above the other by lanes and stairways. */
export function layLanes(town: Town): void {
  const nodes = town.x.length
  for (let node = 0; node < nodes; node++) {
    const line = town.line[node]!
    if (line === ON_BRIDGE || (line === MAIN_ROAD ? dice(node, 17) > 0.25 : node % 3 !== 0)) continue
    const above = uphillOf(town, node)
    if (above === null) continue
    const metres = gap(town, node, above)
    const slope = Math.abs(town.height[above]! - town.height[node]!) / metres
    const kind = laneKind(slope, dice(node, above))
    const bend = (axis: 'x' | 'y') => (town[axis][node]! + town[axis][above]!) / 2 + 8 * (dice(node, above + 1) - 0.5)
    const middle = addNode(town, bend('x'), bend('y'), town.line[node]!)
    addStreet(town, node, middle, kind)
    addStreet(town, middle, above, kind)
  }
}

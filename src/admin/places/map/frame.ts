/** The drawing's width; its height follows from the district's shape. */
const WIDTH = 1000
/** Lines come in hundred-thousandths of a degree. */
const PER_DEGREE = 1e5

/** Between degrees and the drawing: plate carrée about the middle latitude, good to a line's width over a district. */
export interface Frame {
  width: number
  height: number
  x: (lon: number) => number
  y: (lat: number) => number
  point: (x: number, y: number) => { lon: number; lat: number }
}

export function frameOf([west, south, east, north]: readonly [number, number, number, number]): Frame {
  const scale = WIDTH / Math.max(east - west, 1e-6)
  const tall = scale / Math.cos(((south + north) * Math.PI) / 360)
  return {
    width: WIDTH,
    height: Math.max(1, (north - south) * tall),
    x: (lon) => (lon - west) * scale,
    y: (lat) => (north - lat) * tall,
    point: (x, y) => ({ lon: west + x / scale, lat: north - y / tall }),
  }
}

/** Packed lines (the contract's `Lines`) as one path. Example: two points → `M12 40L13 41`. */
export const pathOf = (lines: readonly (readonly number[])[], { x, y }: Frame): string =>
  lines.map((line) => lineOf(line, x, y)).join('')

function lineOf(line: readonly number[], x: Frame['x'], y: Frame['y']): string {
  let [lon, lat, path] = [0, 0, '']
  for (let n = 0; n + 1 < line.length; n += 2) {
    lon += line[n]!
    lat += line[n + 1]!
    path += `${n === 0 ? 'M' : 'L'}${x(lon / PER_DEGREE).toFixed(1)} ${y(lat / PER_DEGREE).toFixed(1)}`
  }
  return path
}

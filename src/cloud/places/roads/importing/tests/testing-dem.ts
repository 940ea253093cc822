import { deflateSync } from 'node:zlib'

export interface TestDem {
  columns: number
  rows: number
  /** Corner (or, for points, centre) of the first height; step in degrees. */
  west: number
  north: number
  step: number
  /** Height in metres by column and row. */
  height: (column: number, row: number) => number
  missing?: number
  points?: boolean
  deflate?: boolean
  projected?: boolean
  /** The heights at the end of the file instead of before the directory. */
  pixelsLast?: boolean
  /** Numbers for the tags of the TIFF, to lie with. */
  lies?: Record<number, number>
}

type Entry = [tag: number, type: 2 | 3 | 4 | 12, values: number[] | string]
const SIZES = { 2: 1, 3: 2, 4: 4, 12: 8 } as const

function bytesOf([, type, values]: Entry): Buffer {
  if (typeof values === 'string') return Buffer.from(`${values}\0`, 'latin1')
  const bytes = Buffer.alloc(values.length * SIZES[type])
  values.forEach((value, at) => {
    if (type === 3) bytes.writeUInt16LE(value, at * 2)
    else if (type === 4) bytes.writeUInt32LE(value, at * 4)
    else bytes.writeDoubleLE(value, at * 8)
  })
  return bytes
}

/** A GeoTIFF of 32-bit floats in one strip. */
export function encodeDem(dem: TestDem): Buffer {
  const { columns, rows, west, north, step, deflate = false } = dem
  const floats = Buffer.alloc(columns * rows * 4)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      floats.writeFloatLE(dem.height(column, row), (row * columns + column) * 4)
  const strip = deflate ? deflateSync(floats) : floats
  const lie = (tag: number, value: number) => dem.lies?.[tag] ?? value
  const entries: Entry[] = [
    [256, 4, [lie(256, columns)]],
    [257, 4, [lie(257, rows)]],
    [258, 3, [32]],
    [259, 3, [lie(259, deflate ? 8 : 1)]],
    [262, 3, [1]],
    [273, 4, [8]],
    [277, 3, [1]],
    [278, 4, [lie(278, rows)]],
    [279, 4, [lie(279, strip.length)]],
    [339, 3, [3]],
    [33550, 12, [step, step, 0]],
    [33922, 12, [0, 0, 0, west, north, 0]],
    [34735, 3, [1, 1, 0, 3, 1024, 0, 1, dem.projected ? 1 : 2, 1025, 0, 1, dem.points ? 2 : 1, 2048, 0, 1, 4326]],
    ...(dem.missing === undefined ? [] : [[42113, 2, String(dem.missing)] as Entry]),
  ]
  return layOut(entries, strip, dem.pixelsLast ?? false)
}

/** Puts directory, values and heights into a file, and their places into the directory. */
function layOut(entries: Entry[], strip: Buffer, pixelsLast: boolean): Buffer {
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  const values = entries.map(bytesOf).map((bytes) => (bytes.length > 4 ? bytes : Buffer.alloc(0)))
  const size = directory.length + values.reduce((sum, { length }) => sum + length, 0)
  const directoryAt = pixelsLast ? 8 : 8 + strip.length
  entries.find(([tag]) => tag === 273)![2] = [pixelsLast ? 8 + size : 8]
  directory.writeUInt16LE(entries.length)
  let free = directoryAt + directory.length
  entries.forEach((entry, at) => {
    const bytes = bytesOf(entry)
    const place = 2 + at * 12
    directory.writeUInt16LE(entry[0], place)
    directory.writeUInt16LE(entry[1], place + 2)
    directory.writeUInt32LE(bytes.length / SIZES[entry[1]], place + 4)
    if (bytes.length <= 4) bytes.copy(directory, place + 8)
    else directory.writeUInt32LE(free, place + 8)
    free += values[at]!.length
  })
  const head = Buffer.alloc(8)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(directoryAt, 4)
  const described = Buffer.concat([directory, ...values])
  return Buffer.concat(pixelsLast ? [head, described, strip] : [head, strip, described])
}

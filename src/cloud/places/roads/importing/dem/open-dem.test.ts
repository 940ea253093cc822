import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder } from '../tests/testing-roads'
import type { Bounds } from '../pbf/header'
import { openDem } from './open-dem'
import { sampleHeight } from './sample-height'
import { encodeDem, type TestDem } from '../tests/testing-dem'

const DEM: TestDem = {
  columns: 40,
  rows: 30,
  west: 106.5,
  north: 29.63,
  step: 0.001,
  height: (column, row) => 200 + column * 10 + row,
}
const AROUND: Bounds = [106.51, 29.61, 106.52, 29.62]

const open = (bytes: Uint8Array, bounds = AROUND) =>
  inFolder(async (folder) => {
    const file = join(folder, 'dem.tif')
    await writeFile(file, bytes)
    return openDem(file, bounds)
  })

const heightAt = async (dem: TestDem, lon: number, lat: number) =>
  sampleHeight((await open(encodeDem(dem))).grid, lon, lat)

describe('heights from a GeoTIFF', () => {
  it.each([
    ['plain', {}],
    ['deflated', { deflate: true }],
  ])('are read between the four around a place, %s', async (_, how) => {
    // Column 12, row 15 has its centre at 106.5125, 29.6145.
    expect(await heightAt({ ...DEM, ...how }, 106.5125, 29.6145)).toBeCloseTo(335, 3)
    expect(await heightAt({ ...DEM, ...how }, 106.513, 29.614)).toBeCloseTo(340.5, 3)
  })

  it('lie half a step elsewhere when they are points and not squares', async () => {
    expect(await heightAt({ ...DEM, points: true }, 106.512, 29.615)).toBeCloseTo(335, 3)
  })

  it('are not known where the file says so, and beside the file', async () => {
    const hole = {
      ...DEM,
      missing: -9999,
      height: (column: number, row: number) => (column === 12 && row === 15 ? -9999 : 100),
    }
    expect(await heightAt(hole, 106.5125, 29.6145)).toBeNaN()
    expect(await heightAt(hole, 106.5131, 29.6145)).toBe(100)
    expect(await heightAt({ ...DEM, height: () => -32768 }, 106.5125, 29.6145)).toBeNaN()
    expect(await heightAt(DEM, 106.6, 29.6145)).toBeNaN()
  })

  it.each([
    ['not a picture', Buffer.from('hello, hello, hello, hello'), /GeoTIFF/],
    ['nothing', Buffer.alloc(0), /GeoTIFF/],
    ['in metres', encodeDem({ ...DEM, projected: true }), /gdalwarp -t_srs EPSG:4326/],
    ['elsewhere', encodeDem({ ...DEM, west: 7 }), /不覆盖路网/],
    ['packed in another way', encodeDem({ ...DEM, lies: { 259: 5 } }), /COMPRESS=DEFLATE/],
    ['of enormous sides', encodeDem({ ...DEM, lies: { 256: 4_000_000_000 } }), /尺寸过大/],
    ['of enormous strips', encodeDem({ ...DEM, lies: { 256: 100_000, 278: 100_000, 257: 100_000 } }), /尺寸过大/],
    ['unpacking to more than its strip', encodeDem({ ...DEM, deflate: true, lies: { 257: 25, 278: 2 } }), /损坏/],
  ])('are refused with what to do when the file is %s', async (_, bytes, sentence) => {
    await expect(open(bytes)).rejects.toMatchObject({ name: 'CannotStart', message: expect.stringMatching(sentence) })
  })

  it.each([
    ['deflated', { deflate: true }],
    ['plain', {}],
  ])('are refused wherever a file is cut off, %s', async (_, how) => {
    const whole = encodeDem({ ...DEM, ...how, pixelsLast: true })
    for (let length = 0; length < whole.length; length += 37)
      await expect(open(whole.subarray(0, length))).rejects.toMatchObject({ name: 'CannotStart' })
  })
})

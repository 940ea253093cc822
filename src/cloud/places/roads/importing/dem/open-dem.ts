import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fromFile, type GeoTIFFImage } from 'geotiff'
import { errorCode } from '@/cloud/kernel/db'
import type { Bounds } from '../pbf/header'
import { badElevation } from '../refusals'
import { boundInflation } from './bounded-inflate'
import type { Grid } from './sample-height'

/** A window of 40 million heights is 160 MB: a degree at 30 m has 13 million. */
const MOST = { window: 40_000_000, tile: 64 * 1024 * 1024, fileBytes: 4 * 1024 ** 3, side: 200_000 } as const
/** No compression, and the two numbers of deflate. */
const READABLE = [1, 8, 32946]
const GEOGRAPHIC = 2
const PIXEL_IS_POINT = 2
const SMALLEST_DEGREES = 1e-6

/** Where rows and columns lie; rows go south. */
interface Frame {
  width: number
  height: number
  /** Centre of the first height. */
  west: number
  north: number
  lonStep: number
  latStep: number
}

async function checkPixels(image: GeoTIFFImage): Promise<void> {
  const compression = Number((await image.fileDirectory.loadValue('Compression')) ?? 1)
  if (!READABLE.includes(compression))
    throw badElevation(
      '压缩方式不支持，请先转换：gdal_translate -co COMPRESS=DEFLATE 原文件.tif 新文件.tif。',
      `compression ${compression} not supported`,
    )
  const bytes = image.getTileWidth() * image.getTileHeight() * image.getBytesPerPixel()
  const sides = [image.getWidth(), image.getHeight()]
  if (!(bytes > 0) || bytes > MOST.tile || sides.some((side) => !(side > 1) || side > MOST.side))
    throw badElevation('图块或尺寸过大，请先裁到本区范围。', 'tiles or sides too large')
}

const listOf = (value: unknown): number[] => Array.from(value as ArrayLike<number | bigint>, Number)

/** The package reads what lies beyond the end of a file as if it were there. */
async function checkWhole({ fileDirectory }: GeoTIFFImage, fileBytes: number): Promise<void> {
  const kind = fileDirectory.hasTag('StripOffsets') ? 'Strip' : 'Tile'
  const places = listOf(await fileDirectory.loadValue(`${kind}Offsets`))
  const sizes = listOf(await fileDirectory.loadValue(`${kind}ByteCounts`))
  const inside = places.every((place, at) => place + sizes[at]! <= fileBytes)
  if (places.length === 0 || places.length !== sizes.length || !inside) throw new Error('cut off')
}

function frameOf(image: GeoTIFFImage): Frame {
  const keys = image.getGeoKeys() ?? {}
  if (Number(keys.GTModelTypeGeoKey) !== GEOGRAPHIC)
    throw badElevation(
      '坐标系应是经纬度，请先转换：gdalwarp -t_srs EPSG:4326 原文件.tif 新文件.tif。',
      'not in degrees',
    )
  const [west, north] = image.getOrigin() as [number, number]
  const [lonStep, latStep] = image.getResolution() as [number, number]
  const usable = [west, north].every(Number.isFinite) && lonStep > SMALLEST_DEGREES && latStep < -SMALLEST_DEGREES
  if (!usable) throw badElevation('没有可用的经纬度位置，请换一个文件。', 'no usable georeference')
  const half = Number(keys.GTRasterTypeGeoKey) === PIXEL_IS_POINT ? 0 : 0.5
  return {
    width: image.getWidth(),
    height: image.getHeight(),
    west: west + half * lonStep,
    north: north + half * latStep,
    lonStep,
    latStep,
  }
}

/** Columns and rows around the bounds, with one more on each side for reading between them. */
function windowOf(frame: Frame, [west, south, east, north]: Bounds): [number, number, number, number] {
  const left = Math.max(0, Math.floor((west - frame.west) / frame.lonStep) - 1)
  const top = Math.max(0, Math.floor((north - frame.north) / frame.latStep) - 1)
  const right = Math.min(frame.width, Math.ceil((east - frame.west) / frame.lonStep) + 2)
  const bottom = Math.min(frame.height, Math.ceil((south - frame.north) / frame.latStep) + 2)
  if (right - left < 2 || bottom - top < 2)
    throw badElevation('它不覆盖路网所在的地方，请换一个文件。', 'does not cover the roads')
  if ((right - left) * (bottom - top) > MOST.window)
    throw badElevation('路网范围太大，请用 --clip 指定范围。', 'window too large')
  return [left, top, right, bottom]
}

async function readGrid(path: string, fileBytes: number, bounds: Bounds): Promise<Grid> {
  const file = await fromFile(path)
  try {
    const image = await file.getImage()
    await checkPixels(image)
    await checkWhole(image, fileBytes)
    const frame = frameOf(image)
    const window = windowOf(frame, bounds)
    const [heights] = (await image.readRasters({ window, samples: [0] })) as unknown as [ArrayLike<number>]
    return {
      columns: window[2] - window[0],
      rows: window[3] - window[1],
      west: frame.west + window[0] * frame.lonStep,
      north: frame.north + window[1] * frame.latStep,
      lonStep: frame.lonStep,
      latStep: frame.latStep,
      heights,
      missing: image.getGDALNoData(),
    }
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function sizeOf(path: string): Promise<number> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw badElevation(`读不了文件 ${path}，请检查文件名和权限。`, errorCode(error) ?? 'unreadable')
  })
  if (size > MOST.fileBytes) throw badElevation('文件太大，请先裁到本区范围。', 'file too large')
  return size
}

/** Heights around the bounds (degrees) from a GeoTIFF in longitude and latitude, and the file's SHA-256. */
export async function openDem(path: string, bounds: Bounds): Promise<{ grid: Grid; hash: string }> {
  const fileBytes = await sizeOf(path)
  boundInflation()
  try {
    return { grid: await readGrid(path, fileBytes, bounds), hash: await hashOf(path) }
  } catch (error) {
    if (error instanceof Error && error.name === 'CannotStart') throw error
    const why = error instanceof Error ? error.message.slice(0, 80) : 'unreadable'
    throw badElevation('文件不完整、已损坏或不是 GeoTIFF，请重新下载。', why)
  }
}

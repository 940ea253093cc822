import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runFileTask } from '@/cloud/kernel/boot/data-task'
import { importRoads } from '@/cloud/places/roads/importing/import-roads'
import { parseClip } from '@/cloud/places/roads/importing/parse-clip'
import type { Steps, Wanted } from '@/cloud/places/roads/importing/read-road-file'
import { sayImport, stepWord } from '@/cloud/places/roads/importing/say-import'

const USAGE = `用法：npm run roads:import -- 文件.osm.pbf [--dem 高程.tif] [--clip 西,南,东,北] [--outline 行政区名称或编号]
  文件是 OpenStreetMap 的摘录（ODbL）。--dem 是经纬度坐标的 GeoTIFF，例如 Copernicus GLO-30。
  --clip 只要这个范围里的路，单位是度，例如 106.42,29.53,106.91,29.70。
  --outline 在底图上画出文件里的这条行政边界；不写就画范围的框。`

const OPTIONS = { dem: { type: 'string' }, clip: { type: 'string' }, outline: { type: 'string' } } as const

/** Null when they cannot be meant: no file or two, an unknown option, a box that is none. */
function readArguments(): Wanted | null {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
    const [file, another] = positionals
    const clip = values.clip === undefined ? null : parseClip(values.clip)
    if (!file || another || (values.clip !== undefined && !clip)) return null
    const dem = values.dem === undefined ? null : resolve(values.dem)
    return { file: resolve(file), dem, clip, outline: values.outline ?? null }
  } catch {
    return null
  }
}

const BAR = 30

/** A bar that moves on a terminal; elsewhere a line for each step, so that a log stays readable. */
function progress(): Steps & { end: () => void } {
  const live = process.stderr.isTTY
  let now = ''
  let shown = -1
  const paint = (share: number) => {
    const filled = Math.round(share * BAR)
    if (!live || filled === shown) return
    shown = filled
    process.stderr.write(`\r[${'#'.repeat(filled).padEnd(BAR, '.')}] ${stepWord(now)}\u001B[K`)
  }
  return {
    step: (name) => {
      now = name
      shown = -1
      if (live) paint(0)
      else console.error(`${stepWord(name)} …`)
    },
    share: paint,
    end: () => void (live && process.stderr.write('\r\u001B[K')),
  }
}

/** `npm run roads:import -- FILE`: makes an extract the network by which minutes are worked out, beside running servers. */
const wanted = readArguments()
if (wanted)
  await runFileTask('roads-import', async ({ dataDir }) => {
    const steps = progress()
    const began = performance.now()
    const done = await importRoads(dataDir, wanted, steps).finally(steps.end)
    const megabytes = process.resourceUsage().maxRSS / 1024
    for (const line of sayImport(done, { seconds: (performance.now() - began) / 1000, megabytes })) console.log(line)
  })
else {
  console.error(USAGE)
  process.exitCode = 1
}

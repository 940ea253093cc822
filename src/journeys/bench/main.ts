import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '@/cloud/kernel/postgres/start-embedded'
import { startBuiltCloud, type BuiltCloud } from '../built-cloud'
import { measureBooking } from './booking/booking'
import { measureCounts } from './counts/counts'
import { measureExams } from './exams/exams'
import type { Figure } from './figures'
import { measureFirstPage } from './first-page'
import { measureList } from './list'
import { measureMyList } from './my-list'
import { measurePackages } from './packages'
import { measureReach } from './places/api'
import { measurePlaces } from './places/places'
import { measureSiting } from './places/siting'
import { measureImporting } from './practice/importing'
import { measurePractice } from './practice/practice'
import { measureSearch } from './search'
import { measureStarts } from './start-times'
import { measureStudy } from './study/study'
import { writeTable } from './table'

const PAGE = 'docs/benchmarks.md'

/** A Postgres of the bench's own, so that the cloud and what it is compared with meet the same server. */
async function withPostgres(measure: (cloud: BuiltCloud, databaseUrl: string) => Promise<Figure[]>): Promise<Figure[]> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'bench-data-'))
  await chmod(home, 0o755)
  const postgres = await startEmbedded(home)
  try {
    const cloud = await startBuiltCloud({ DATABASE_URL: postgres.url, SAMPLE: '1' })
    try {
      return await measure(cloud, postgres.url)
    } finally {
      await cloud.stop()
    }
  } finally {
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
}

const measureUnderLoad = () =>
  withPostgres(async (cloud, url) => [...(await measureList(cloud)), ...(await measureMyList(cloud.origin, url))])

const measureCounting = () => withPostgres(measureCounts)
const measureBookings = () => withPostgres(measureBooking)
const measureStudying = () => withPostgres(measureStudy)
const measureExaming = () => withPostgres(measureExams)
const measurePractising = () => withPostgres(measurePractice)

async function measureStarted(): Promise<Figure[]> {
  const cloud = await startBuiltCloud()
  try {
    return [
      ...(await measureStarts(cloud)),
      ...(await measureSearch(cloud)),
      ...(await measureFirstPage(cloud.origin)),
      ...(await measureImporting(cloud.origin)),
    ]
  } finally {
    await cloud.stop()
  }
}

/** What can be measured alone: `npm run bench -- practice`. */
const MEASURES: Record<string, () => Promise<Figure[]>> = {
  lists: measureUnderLoad,
  counts: measureCounting,
  practice: measurePractising,
  booking: measureBookings,
  study: measureStudying,
  exams: measureExaming,
  places: measurePlaces,
  reach: measureReach,
  siting: measureSiting,
  started: measureStarted,
  packages: measurePackages,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(MEASURES, name))
if (unknown.length > 0)
  throw new Error(`Nothing to measure is called ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`)

const [loadBefore = 0] = os.loadavg()
const figures: Figure[] = []
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const figure of await measure()) {
    figures.push(figure)
    console.log(`${figure.promise && !figure.kept ? 'NOT KEPT ' : ''}${figure.name}: ${figure.value} ${figure.promise}`)
  }
}
// The page has every figure of one run, or stays as it is.
if (wanted.length === 0) {
  await writeFile(PAGE, writeTable(figures, new Date(), loadBefore))
  console.log(`written: ${PAGE}`)
}
process.exitCode = figures.every(({ kept }) => kept) ? 0 : 1

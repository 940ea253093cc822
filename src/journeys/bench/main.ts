import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '@/cloud/kernel/postgres/start-embedded'
import { startBuiltCloud, type BuiltCloud } from '../built-cloud'
import { measureCounts } from './counts/counts'
import type { Figure } from './figures'
import { measureFirstPage } from './first-page'
import { measureList } from './list'
import { measureMyList } from './my-list'
import { measurePackages } from './packages'
import { measurePractice } from './practice/practice'
import { measureSearch } from './search'
import { measureStarts } from './start-times'
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
const measurePractising = () => withPostgres(measurePractice)

async function measureStarted(): Promise<Figure[]> {
  const cloud = await startBuiltCloud()
  try {
    return [...(await measureStarts(cloud)), ...(await measureSearch(cloud)), ...(await measureFirstPage(cloud.origin))]
  } finally {
    await cloud.stop()
  }
}

const [loadBefore = 0] = os.loadavg()
const figures: Figure[] = []
for (const measure of [measureUnderLoad, measureCounting, measurePractising, measureStarted, measurePackages]) {
  for (const figure of await measure()) {
    figures.push(figure)
    console.log(`${figure.promise && !figure.kept ? 'NOT KEPT ' : ''}${figure.name}: ${figure.value} ${figure.promise}`)
  }
}
await writeFile(PAGE, writeTable(figures, new Date(), loadBefore))
console.log(`written: ${PAGE}`)
process.exitCode = figures.every(({ kept }) => kept) ? 0 : 1

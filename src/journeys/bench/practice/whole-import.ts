import { randomUUID } from 'node:crypto'
import { importFile } from '@/cloud/practice/importing/import-file'
import type { LawContext } from '@/cloud/statutes/known/law-book'
import { median, type Figure } from '../figures'
import { KEPT_MEGABYTES, KEPT_SECONDS, makeBank, ROWS, seconds } from './importing'

const ROUNDS = 3
const LOOK_EVERY_MS = 10

/** How much more memory this process, which does what the server does, holds while something runs, in megabytes. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const timer = setInterval(look, LOOK_EVERY_MS)
  await work()
  look()
  clearInterval(timer)
  return (most - before) / 1024 ** 2
}

async function importBank(ctx: LawContext, bytes: Uint8Array): Promise<void> {
  const choice = {
    fileName: 'bank.xlsx',
    topic: 'work' as const,
    audiences: ['official' as const],
    difficulty: 3,
    examOnly: false,
  }
  const writing = { authorId: randomUUID(), now: ctx.clock.now(), sha256: null }
  const done = await importFile({ ...ctx, bytes, choice }, writing)
  if (!done.ok || done.value.written !== ROWS) throw new Error('The bank was not imported as it was written.')
}

const makePart = (part: number) => makeBank(`第${part}批`)

/** From the bytes to drafts in the database: read, compared with the bank, written. The first part fills the bank. */
export async function measureWholeImport(ctx: LawContext, rounds = ROUNDS): Promise<Figure[]> {
  await importBank(ctx, makePart(0))
  const took: number[] = []
  const grown: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const bytes = makePart(round)
    const began = performance.now()
    grown.push(await growth(() => importBank(ctx, bytes)))
    took.push(performance.now() - began)
  }
  return [
    {
      name: `Importing ${ROWS} questions whole into a bank of ${ROWS} to ${ROWS * rounds}, median of ${rounds}`,
      value: seconds(median(took)),
      promise: `≤ ${KEPT_SECONDS} s`,
      kept: median(took) <= KEPT_SECONDS * 1000,
    },
    {
      name: 'The same, by how much the importing process grew at most, beside the one that reads',
      value: `${Math.max(...grown).toFixed(0)} MB`,
      promise: `≤ ${KEPT_MEGABYTES} MB`,
      kept: Math.max(...grown) <= KEPT_MEGABYTES,
    },
  ]
}

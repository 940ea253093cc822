import { seeded } from '@/domain/practice/drawing/seeded'
import { audit, longestGap, type Verdict } from './audit'
import { emptyBooks, play, type Books } from './clients'
import { plant } from './plant'
import { withServers, type Field } from './with-servers'

export interface Size {
  requests: number
  people: number
  slots: number
  atOnce: number
  /** After so long it is over, whatever has happened. */
  withinMs: number
  seed: number
}

export interface Outcome extends Verdict {
  books: Books
  gapSeconds: number
  /** What was broken on the way. */
  broken: string[]
}

const API_PROCESSES = 3

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** A third of the way one server is killed with -9, two thirds of the way Postgres is. */
async function disturb(books: Books, size: Size, over: () => boolean, { apis, killPostgres }: Field) {
  const broken: string[] = []
  await until(() => over() || books.sent > size.requests / 3)
  await apis[0]!.kill()
  broken.push('api')
  await until(() => over() || books.sent > (size.requests * 2) / 3)
  killPostgres()
  broken.push('postgres')
  return broken
}

/**
 * Three servers, everybody after the same slots, a server and the database killed in the middle; then what people were
 * told is held against what is there.
 */
export const runDrill = (size: Size): Promise<Outcome> =>
  withServers(API_PROCESSES, async (field) => {
    const { db, origin } = field
    const { people, slots } = await plant(db, origin, size)
    const books = emptyBooks()
    const game = { origin, people, slots, limit: size.requests, random: seeded(String(size.seed)) }
    let over = false
    const playing = play({ ...game, until: performance.now() + size.withinMs }, books, size.atOnce)
    const [broken] = await Promise.all([disturb(books, size, () => over, field), playing.finally(() => (over = true))])
    return { ...(await audit(db, books)), books, broken, gapSeconds: longestGap(books.answeredAt) }
  })

export const sayOutcome = ({ booked, books, lost, double, gapSeconds }: Outcome): string =>
  `booked ${booked} refused ${books.refused} lost ${lost.length} double ${double.length} longest-gap ${gapSeconds.toFixed(1)}s`

import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type {
  ConsoleHandbook,
  getConsoleHandbook as getting,
  listConsoleHandbooks as listing,
} from '@/contract/study/handbook/console-handbooks'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import { findHandbook, selectHandbooks, selectNewest, selectPublished } from '../handbooks.repo'
import { doubtsOf, entriesOf, type Doubt } from '../weigh-entries'
import { viewConsole } from './view-console'

/** Each handbook as it is read, or its newest draft where nobody reads it yet. */
async function selectShown({ db }: Pick<Context, 'db'>) {
  const rows = await selectHandbooks(db.orm)
  const newest = new Map((await selectNewest(db.orm)).map((version) => [version.handbookId, version]))
  const shown = new Map((await selectPublished(db.orm)).map(({ version }) => [version.handbookId, version]))
  return rows.flatMap((handbook) => {
    const latest = newest.get(handbook.id)
    return latest ? [{ handbook, latest, body: (shown.get(handbook.id) ?? latest).body }] : []
  })
}

/** Every handbook, published or not, with how many of its entries wait to be looked at. */
export async function listConsoleHandbooks(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  const book = await readLawBook(ctx)
  const handbooks = (await selectShown(ctx)).map(({ handbook: { id, category, sample, version }, latest, body }) => ({
    id,
    category,
    title: latest.body.title,
    sample,
    publishedVersion: version,
    latestVersion: latest.version,
    latestState: latest.state,
    entries: entriesOf(body).length,
    doubts: doubtsOf(book, body).length,
    updatedAt: latest.updatedAt.toISOString(),
  }))
  return ok({ handbooks })
}

/** A handbook by its title, with the titles of its entries and those that wait because of their law. */
export interface WeighedHandbook {
  id: string
  title: string
  entries: ReadonlyMap<string, string>
  doubts: Doubt[]
}

/** Each handbook as it stands to the law today; weighed once for all who ask within some seconds. */
export const weighHandbooks = (ctx: Context): Promise<WeighedHandbook[]> =>
  ctx.cache.remember('/api/handbooks#weighed', async () => {
    const book = await readLawBook(ctx)
    return (await selectShown(ctx)).map(({ handbook, body }) => ({
      ...{ id: handbook.id, title: body.title, doubts: doubtsOf(book, body) },
      entries: new Map(entriesOf(body).map(({ id, title }) => [id, title])),
    }))
  })

/** All its versions, the newest first. */
export async function getConsoleHandbook(
  { id }: Parsed<typeof getting>,
  { ctx }: Call,
): Promise<Result<ConsoleHandbook>> {
  const handbook = await findHandbook(ctx.db.orm, id)
  return handbook ? ok(await viewConsole(ctx.db.orm, ctx, handbook)) : refuse('not-found')
}

import type { Result } from '@/contract/client'
import type { ArticleChange, getLaw as law, listLawChanges as changes } from '@/contract/console/law/console-laws'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readStatute } from '@/cloud/tasks/reading/read-statute'
import { articleLabel } from '@/domain/statutes/article-label'
import { compareArticles, inOrder } from '@/domain/statutes/known/compare-articles'
import { startOf } from '@/domain/statutes/known/law-in-force'
import { selectAllVersions, type StoredVersion } from '../known/known.repo'
import { readLawBook } from '../known/law-book'
import { selectTexts } from '../importing/statutes.repo'
import { listResting, type RestingThing } from '../standing/list-resting'
import { lawRows } from './list-laws'

/** One law with its imported wordings, the newest import first. */
export async function getLaw({ lawId }: Parsed<typeof law>, { ctx }: Call): Promise<Result<Output<typeof law>>> {
  const [book, all] = [await readLawBook(ctx), await selectAllVersions(ctx.db.orm)]
  const known = book.find(lawId)
  if (!known) return refuse('not-found')
  const versions = all
    .filter((version) => version.lawId === lawId)
    .sort((a, b) => b.version - a.version)
    .map(({ version, amendedDay, effectiveDay, repealedDay, source, checkedDay, importedAt }) => {
      const applies = version === known.imported?.version
      const days = { amendedDay, effectiveDay, repealedDay }
      return { version, ...days, source, checkedDay, importedAt: importedAt.toISOString(), applies }
    })
  return ok({ law: lawRows(book, all, await listResting(ctx.db))(known), versions })
}

/** The wording that a newer one takes the place of: the last that began before it, or was read before it. */
const wordingBefore = (versions: readonly StoredVersion[], of: StoredVersion): StoredVersion | undefined =>
  versions
    .filter(({ version }) => version !== of.version)
    .filter((other) => startOf(other) < startOf(of) || (startOf(other) === startOf(of) && other.version < of.version))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.version - b.version)
    .at(-1)

const countCiting = (things: readonly RestingThing[], id: string, kind: RestingThing['kind']): number =>
  things.filter((thing) => thing.live && thing.kind === kind && thing.citations.some((cited) => cited.id === id)).length

interface Texts {
  texts: Record<string, string>
  hashes: Record<string, string>
}

/** The first import takes the place of what the index knew of the law, unless that is the newer wording. */
async function readIndexed({ contentDir }: Call['ctx']['config'], after: StoredVersion): Promise<Texts> {
  const index = await readStatute(contentDir, after.lawId)
  const hashes = index && startOf(index) <= startOf(after) ? index.articles : null
  return { texts: {}, hashes: hashes ?? {} }
}

/** What one imported wording changed against the one before it, article by article. */
export async function listLawChanges(
  { lawId, version }: Parsed<typeof changes>,
  { ctx }: Call,
): Promise<Result<Output<typeof changes>>> {
  const versions = (await selectAllVersions(ctx.db.orm)).filter((row) => row.lawId === lawId)
  const after = versions.find((row) => row.version === version)
  if (!after) return refuse('not-found')
  const before = wordingBefore(versions, after)
  const was = before ? await selectTexts(ctx.db.orm, before) : await readIndexed(ctx.config, after)
  if (Object.keys(was.hashes).length === 0) return ok({ before: null, changes: [] })
  const is = await selectTexts(ctx.db.orm, after)
  const things = await listResting(ctx.db)
  const found = Object.entries(compareArticles(was.hashes, is.hashes)).flatMap(([what, numbers]) =>
    numbers.map((number: string) => ({ number, what: what as ArticleChange['what'] })),
  )
  return ok({
    before: before?.version ?? null,
    changes: found
      .sort((a, b) => inOrder(a.number, b.number))
      .map(({ number, what }) => ({
        number,
        what,
        label: articleLabel(number),
        was: was.texts[number] ?? null,
        is: is.texts[number] ?? null,
        questions: countCiting(things, `${lawId}:${number}`, 'question'),
        episodes: countCiting(things, `${lawId}:${number}`, 'episode'),
      })),
  })
}

import type { Result } from '@/contract/client'
import type { Directory } from '@/contract/console/booking/directory-import'
import { ok, type Call } from '@/cloud/kernel/route'
import { pairingViewer } from '../console/villages/view-village'
import { readNames } from '../console/villages/pairings.repo'
import { readStanding } from './write-directory'

/** Everything the import reads, in the order of the register and by name. */
export async function exportDirectory(_: object, { ctx }: Call): Promise<Result<Directory>> {
  const { firms, lawyers, pairings, villages } = await readStanding(ctx.db.orm, ctx)
  const view = pairingViewer(await readNames(ctx.db.orm))
  const nameOf = new Map(firms.map(({ id, name }) => [id, name]))
  const working = new Set(firms.filter(({ active }) => active).map(({ id }) => id))
  return ok({
    firms: firms.filter(({ active }) => active).map(({ name, phone, promiseHours }) => ({ name, phone, promiseHours })),
    lawyers: lawyers
      .filter(({ active, firmId }) => active && working.has(firmId))
      .map(({ name, firmId, fields, languages, dutyPlace, intro }) => ({
        ...{ name, firm: nameOf.get(firmId) ?? '', fields, languages, dutyPlace, intro },
      })),
    // A pairing of a firm or of lawyers who have left cannot be read back; it stays as it is.
    pairings: villages.flatMap(({ code, name }) =>
      (pairings.get(code) ?? [])
        .filter((one) => working.has(one.firmId) && view(one).lawyers.length === one.lawyerIds.length)
        .map((one) => ({ village: { code, name }, ...view(one) })),
    ),
  })
}

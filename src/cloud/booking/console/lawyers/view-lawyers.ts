import type { Result } from '@/contract/client'
import type {
  getLawyer as getting,
  LawyerDesk,
  LawyerRow as LawyerLine,
  listLawyers as listing,
} from '@/contract/console/booking/console-lawyers'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findPeople, type KnownPerson } from '@/cloud/session/people/find-names'
import { findLawyer } from '../../directory/directory.repo'
import { nameVillages } from '../../directory/districts'
import { selectVisitsAhead } from '../../plan/visits-ahead'
import { findFirm } from '../firms/firms.repo'
import { pairingsOfToday } from '../firms/view-firms'
import { selectLawyers } from './lawyers.repo'

/** A number that nobody has proven yet has no person. */
const accountState = (personId: string | null, known: ReadonlyMap<string, KnownPerson>) =>
  personId === null ? 'none' : known.has(personId) ? 'bound' : 'waiting'

export async function listLawyers(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  const db = ctx.db.orm
  const rows = await selectLawyers(db)
  const known = await findPeople(
    db,
    rows.flatMap(({ lawyer }) => lawyer.personId ?? []),
  )
  const pairings = await pairingsOfToday(db, ctx)
  const lawyers = rows.map(({ lawyer, firmName }): LawyerLine => {
    const { id, name, firmId, fields, languages, dutyPlace, active, sample, personId } = lawyer
    return {
      ...{ id, name, firm: { id: firmId, name: firmName }, fields, languages, dutyPlace, active, sample },
      account: accountState(personId, known),
      villages: active ? pairings.filter(({ lawyerIds }) => lawyerIds.includes(id)).length : 0,
    }
  })
  return ok({ lawyers })
}

/** Null when there is no such lawyer. */
export async function viewLawyer(db: Queryable, ctx: Context, id: string): Promise<LawyerDesk | null> {
  const row = await findLawyer(db, id)
  if (!row) return null
  const { name, firmId, fields, languages, dutyPlace, intro, photo, active, sample, revision, personId } = row
  const known = await findPeople(db, personId ? [personId] : [])
  const person = personId ? known.get(personId) : undefined
  const nameVillage = await nameVillages(ctx.config)
  const paired = (await pairingsOfToday(db, ctx)).filter(({ lawyerIds }) => active && lawyerIds.includes(id))
  return {
    ...{ id, name, firm: { id: firmId, name: (await findFirm(db, firmId))?.name ?? '' }, fields, languages },
    ...{ dutyPlace, intro, photo, active, sample, revision },
    account: {
      state: accountState(personId, known),
      name: person?.name ?? null,
      phoneMasked: person?.phoneMasked ?? null,
    },
    villages: paired.map(({ villageCode }) => nameVillage(villageCode)),
    ahead: (await selectVisitsAhead(db, id, ctx.clock.now())).length,
  }
}

export async function getLawyer({ id }: Parsed<typeof getting>, { ctx }: Call): Promise<Result<LawyerDesk>> {
  const lawyer = await viewLawyer(ctx.db.orm, ctx, id)
  return lawyer ? ok(lawyer) : refuse('not-found')
}

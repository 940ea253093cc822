import { lawInForce, startOf } from '@/domain/statutes/known/law-in-force'
import type { KnownLaw, LawBook } from '../known/law-book'
import type { RestingThing } from '../standing/list-resting'
import { weighCitations } from '../standing/weigh-citations'
import { hashesOf, type LawText } from './files/law-text'

/** What an import does to something of ours. */
export interface Touched {
  kind: RestingThing['kind']
  id: string
  title: string
  /** `changed` goes to an editor, `gone` is taken off. */
  becomes: 'changed' | 'gone'
  reason: string
}

/** The law as it would be known; an import of an older wording changes nothing of it. */
function afterwards(book: LawBook, { articles, lawId: id, source, ...law }: LawText): KnownLaw | null {
  const known = book.find(id)
  const imported = { version: 1, source, checkedDay: book.today }
  const next = { ...law, id, version: 1, articles: hashesOf({ articles }), imported }
  const { version: _version, ...chosen } = next
  return lawInForce(known, [next], startOf(law)) === next ? chosen : null
}

/**
 * The questions and episodes that a law's new text touches: from its day on, when that lies ahead. What stands no
 * better today is not told again.
 */
export function findTouched(book: LawBook, law: LawText, things: readonly RestingThing[]): Touched[] {
  const next = afterwards(book, law)
  if (!next) return []
  const later = book.with([next], startOf(law))
  return things
    .filter(({ live, citations }) => live && citations.some(({ id }) => id.startsWith(`${law.lawId}:`)))
    .flatMap((thing) => {
      const [now, then] = [book, later].map((one) => weighCitations(one, thing.citations, thing))
      if (!now || !then || then.standing === 'holds' || then.standing === now.standing) return []
      const { kind, id, title } = thing
      return [{ kind, id, title, becomes: then.standing, reason: then.reason }]
    })
}

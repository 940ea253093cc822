import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable } from '@/cloud/kernel/db'
import type { CellRange } from '@/domain/booking/slots/cells'
import type { Diary } from '@/domain/booking/slots/free-slots'
import { STILL_WAITS } from '../waiting/waiting.repo'
import { readDiary, type WrittenDiary } from './written-diary'

/** One lawyer of a village or firm, with all that decides when they are free. */
export interface LawyerDiary extends Diary {
  lawyerId: string
  name: string
  place: string
  firmId: string
  /** From the pairing: outside of these days the village has somebody else. */
  fromDay: string
  toDay: string | null
  /** Visits and holds within the cells of `week`. */
  thisWeek: number
  /** Another one once the lawyer's plan has changed; of one lawyer alone. */
  mark: string | null
  /** Somebody waits for one of these days in the village; asked of a village alone. */
  waitedFor: boolean
  /** The same object for as long as nothing in it has changed, so that what was worked out from it may be kept. */
  diary: Diary
}

/** Whose diaries: of a village's lawyers, of one of them, or of colleagues. */
export type Whose = { village: string; lawyerId?: string | undefined } | { lawyerIds: readonly string[] }

export interface Span {
  /** Civil days, for plans and pairings. */
  fromDay: string
  toDay: string
  /** What is claimed within these. */
  cells: CellRange
  /** Over which visits are counted; nothing is when it is left out. */
  week?: CellRange
}

interface Row extends Omit<LawyerDiary, 'plan' | 'exceptions' | 'claimed' | 'diary'>, WrittenDiary {}

const OF_VILLAGE = `
  from village_pairings p cross join lateral unnest(p.lawyer_ids) with ordinality as member(id, rank)
    join lawyers l on l.id = member.id and l.active
  where p.village_code = $1 and p.from_day <= $3 and coalesce(p.to_day, 'infinity') >= $2
  order by p.from_day, member.rank`

/** Of one lawyer, so that a plan made once serves all: with a filter that may be none each call would be planned anew. */
const OF_LAWYER = `
  from village_pairings p join lawyers l on l.id = any(p.lawyer_ids) and l.active
  where p.village_code = $1 and l.id = $6 and p.from_day <= $3 and coalesce(p.to_day, 'infinity') >= $2
  order by p.from_day`

const OF_COLLEAGUES = `
  from unnest($1::uuid[]) with ordinality as member(id, rank) join lawyers l on l.id = member.id and l.active
  order by member.rank`

/** A claim is over once the database's clock has passed its end. */
const LIVE = '(c.until is null or c.until > now())'

/** What `takeAsKnown` compares. */
export const MARK = `concat(l.video_link is not null,
      (select sum(hash_record_extended(w, 0)) from lawyer_plans w where w.lawyer_id = l.id))`

const WEEK = `(select count(distinct c.booking_id)::int from lawyer_cells c
      where c.lawyer_id = l.id and c.cell between $6 and $7 and ${LIVE})`

/** Once, whatever the number of lawyers. */
const WAITED_FOR = `exists (select 1 from booking_waiting where village_code = $1 and day >= $2 and ${STILL_WAITS})`

const textOf = (from: string, firm: string, waited: string, days: string, more = `null as mark, ${WEEK}`) => `
  select l.id as "lawyerId", l.name, l.duty_place as place, ${firm} as "firmId", ${days},
    ${waited} as "waitedFor", l.video_link is not null as video,
    (select jsonb_agg(jsonb_build_array(w.weekday, w.from_minute, w.to_minute, w.slot_minutes, w.buffer_minutes,
        w.modes, w.from_day, w.to_day))::text
      from lawyer_plans w where w.lawyer_id = l.id and w.from_day <= $3 and coalesce(w.to_day, 'infinity') >= $2) as plan,
    (select jsonb_agg(jsonb_build_array(extract(epoch from e.starts_at) * 1000, extract(epoch from e.ends_at) * 1000))::text
      from plan_exceptions e where e.lawyer_id = l.id and e.ends_at > to_timestamp($4::int * 900.0)
        and e.starts_at < to_timestamp(($5::int + 1) * 900.0)) as exceptions,
    (select string_agg(c.cell::text, ',' order by c.cell) from lawyer_cells c
      where c.lawyer_id = l.id and c.cell between $4 and $5 and ${LIVE}) as claimed,
    ${more} as "thisWeek"
  ${from}`

const PAIRED = 'p.from_day::text as "fromDay", p.to_day::text as "toDay"'
const VILLAGE_TEXT = textOf(OF_VILLAGE, 'p.firm_id', WAITED_FOR, PAIRED)
/** Whoever is alone is compared with nobody. */
const LAWYER_TEXT = textOf(OF_LAWYER, 'p.firm_id', WAITED_FOR, PAIRED, `${MARK} as mark, 0`)
const COLLEAGUES_TEXT = textOf(OF_COLLEAGUES, 'l.firm_id', 'false', `'0001-01-01' as "fromDay", null as "toDay"`)

/** The last parameters are the lawyer's id, or else the week. */
function statementFor(whose: Whose) {
  if (!('village' in whose)) return { name: 'diaries-of-colleagues', text: COLLEAGUES_TEXT, of: whose.lawyerIds }
  const { village, lawyerId } = whose
  return lawyerId
    ? { name: 'diary-of-lawyer', text: LAWYER_TEXT, of: village, lawyerId }
    : { name: 'diaries-of-village', text: VILLAGE_TEXT, of: village }
}

const NO_WEEK: CellRange = { first: 1, last: 0 }

/** Diaries in the order in which residents see the lawyers; one statement whatever their number. */
export async function selectDiaries(db: Queryable, whose: Whose, span: Span): Promise<LawyerDiary[]> {
  const { cells, week = NO_WEEK } = span
  const { name, text, of, lawyerId } = statementFor(whose)
  const values = [
    of,
    span.fromDay,
    span.toDay,
    cells.first,
    cells.last,
    ...(lawyerId ? [lawyerId] : [week.first, week.last]),
  ]
  const rows = await runNamed<Row>(db, { name, text, values })
  return rows.map(({ video, plan, exceptions, claimed, ...row }) => {
    const diary = readDiary(row.lawyerId, { video, plan, exceptions, claimed })
    return { ...row, ...diary, diary }
  })
}

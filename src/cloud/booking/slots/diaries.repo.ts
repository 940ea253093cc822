import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable } from '@/cloud/kernel/db'
import type { Mode } from '@/domain/booking/booking-words'
import type { CellRange } from '@/domain/booking/slots/cells'
import type { Diary } from '@/domain/booking/slots/free-slots'
import type { PlanWindow } from '@/domain/booking/slots/plan'

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

type PlanRow = [number, number, number, number, number, Mode[], string, string | null]

interface Row extends Omit<LawyerDiary, 'plan' | 'exceptions' | 'claimed'> {
  video: boolean
  plan: PlanRow[] | null
  exceptions: [number, number][] | null
  claimed: number[]
}

const OF_VILLAGE = `
  from village_pairings p cross join lateral unnest(p.lawyer_ids) with ordinality as member(id, rank)
    join lawyers l on l.id = member.id and l.active
  where p.village_code = $1 and $2::uuid is null and p.from_day <= $4 and coalesce(p.to_day, 'infinity') >= $3
  order by p.from_day, member.rank`

/** Of one lawyer, so that a plan made once serves all: with a filter that may be none each call would be planned anew. */
const OF_LAWYER = `
  from village_pairings p join lawyers l on l.id = any(p.lawyer_ids) and l.active
  where p.village_code = $1 and l.id = $2 and p.from_day <= $4 and coalesce(p.to_day, 'infinity') >= $3
  order by p.from_day`

const OF_COLLEAGUES = `
  from unnest($1::uuid[]) with ordinality as member(id, rank) join lawyers l on l.id = member.id and l.active
  where $2::uuid is null order by member.rank`

/** A claim is over once the database's clock has passed its end. */
const LIVE = '(c.until is null or c.until > now())'

/** What `takeAsKnown` compares. */
export const MARK = `concat(l.video_link is not null,
      (select sum(hash_record_extended(w, 0)) from lawyer_plans w where w.lawyer_id = l.id))`

const WEEK = `(select count(distinct c.booking_id)::int from lawyer_cells c
      where c.lawyer_id = l.id and c.cell between $7 and $8 and ${LIVE})`

const textOf = (from: string, firm: string, days: string, more = `null as mark, ${WEEK}`) => `
  select l.id as "lawyerId", l.name, l.duty_place as place, ${firm} as "firmId", ${days},
    l.video_link is not null as video,
    (select jsonb_agg(jsonb_build_array(w.weekday, w.from_minute, w.to_minute, w.slot_minutes, w.buffer_minutes,
        w.modes, w.from_day, w.to_day))
      from lawyer_plans w where w.lawyer_id = l.id and w.from_day <= $4 and coalesce(w.to_day, 'infinity') >= $3) as plan,
    (select jsonb_agg(jsonb_build_array(extract(epoch from e.starts_at) * 1000, extract(epoch from e.ends_at) * 1000))
      from plan_exceptions e where e.lawyer_id = l.id and e.ends_at > to_timestamp($5::int * 900.0)
        and e.starts_at < to_timestamp(($6::int + 1) * 900.0)) as exceptions,
    array(select c.cell from lawyer_cells c where c.lawyer_id = l.id and c.cell between $5 and $6 and ${LIVE}) as claimed,
    ${more} as "thisWeek"
  ${from}`

const PAIRED = 'p.from_day::text as "fromDay", p.to_day::text as "toDay"'
const VILLAGE_TEXT = textOf(OF_VILLAGE, 'p.firm_id', PAIRED)
/** Whoever is alone is compared with nobody. */
const LAWYER_TEXT = textOf(OF_LAWYER, 'p.firm_id', PAIRED, `${MARK} as mark, 0`)
const COLLEAGUES_TEXT = textOf(OF_COLLEAGUES, 'l.firm_id', `'0001-01-01' as "fromDay", null as "toDay"`)

/** Video is offered only where the firm entered a link; a window of which nothing is left is none. */
function readPlan(rows: PlanRow[] | null, video: boolean): PlanWindow[] {
  const windows = (rows ?? []).map(
    ([weekday, fromMinute, toMinute, slotMinutes, bufferMinutes, all, fromDay, toDay]) => ({
      ...{ weekday, fromMinute, toMinute, slotMinutes, bufferMinutes, fromDay, toDay },
      modes: video ? all : all.filter((mode) => mode !== 'video'),
    }),
  )
  return windows.filter(({ modes }) => modes.length > 0)
}

function statementFor(whose: Whose) {
  if (!('village' in whose))
    return { name: 'diaries-of-colleagues', text: COLLEAGUES_TEXT, of: [whose.lawyerIds, null] as const, alone: false }
  const { village, lawyerId } = whose
  return lawyerId
    ? { name: 'diary-of-lawyer', text: LAWYER_TEXT, of: [village, lawyerId] as const, alone: true }
    : { name: 'diaries-of-village', text: VILLAGE_TEXT, of: [village, null] as const, alone: false }
}

const NO_WEEK: CellRange = { first: 1, last: 0 }

/** Diaries in the order in which residents see the lawyers; one statement whatever their number. */
export async function selectDiaries(db: Queryable, whose: Whose, span: Span): Promise<LawyerDiary[]> {
  const { cells, week = NO_WEEK } = span
  const { name, text, of, alone } = statementFor(whose)
  const values = [...of, span.fromDay, span.toDay, cells.first, cells.last, ...(alone ? [] : [week.first, week.last])]
  const rows = await runNamed<Row>(db, { name, text, values })
  return rows.map(({ video, plan, exceptions, claimed, ...row }) => ({
    ...row,
    plan: readPlan(plan, video),
    exceptions: (exceptions ?? []).map(([from, to]) => ({ startsAt: new Date(from), endsAt: new Date(to) })),
    claimed: new Set(claimed),
  }))
}

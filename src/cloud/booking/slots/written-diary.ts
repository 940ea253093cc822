import { LRUCache } from 'lru-cache'
import type { Mode } from '@/domain/booking/booking-words'
import type { Diary } from '@/domain/booking/slots/free-slots'
import type { PlanWindow } from '@/domain/booking/slots/plan'

/** A diary as the database writes it: texts, so that one can be told from another without reading it. */
export interface WrittenDiary {
  /** The firm entered a link for it. */
  video: boolean
  /** JSON; null where there is none. */
  plan: string | null
  exceptions: string | null
  /** Cells, `1983456,1983457`. */
  claimed: string | null
}

type PlanRow = [number, number, number, number, number, Mode[], string, string | null]
type ExceptionRow = [from: number, to: number]

/** Video is offered only where the firm entered a link; a window of which nothing is left is none. */
function readPlan(rows: PlanRow[], video: boolean): PlanWindow[] {
  const windows = rows.map(([weekday, fromMinute, toMinute, slotMinutes, bufferMinutes, all, fromDay, toDay]) => ({
    ...{ weekday, fromMinute, toMinute, slotMinutes, bufferMinutes, fromDay, toDay },
    modes: video ? all : all.filter((mode) => mode !== 'video'),
  }))
  return windows.filter(({ modes }) => modes.length > 0)
}

function read({ video, plan, exceptions, claimed }: WrittenDiary): Diary {
  const away = JSON.parse(exceptions ?? '[]') as ExceptionRow[]
  return {
    plan: readPlan(JSON.parse(plan ?? '[]') as PlanRow[], video),
    exceptions: away.map(([from, to]) => ({ startsAt: new Date(from), endsAt: new Date(to) })),
    claimed: new Set(claimed?.split(',').map(Number)),
  }
}

/** Lawyers whose diaries are remembered; each keeps some 50 KB with what is worked out from it. */
const MOST = 500

const known = new LRUCache<string, { written: string; diary: Diary }>({ max: MOST })

/** Reads a lawyer's diary; one and the same object for as long as the database writes the same. */
export function readDiary(lawyerId: string, from: WrittenDiary): Diary {
  const written = `${from.video} ${from.plan} ${from.exceptions} ${from.claimed}`
  const before = known.get(lawyerId)
  if (before?.written === written) return before.diary
  const diary = read(from)
  known.set(lawyerId, { written, diary })
  return diary
}

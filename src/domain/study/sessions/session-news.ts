export type NewsKind = 'cancelled' | 'moved'

interface WhenAndWhere {
  startsAt: Date
  endsAt: Date
  venue: string
}

/**
 * Whether whoever has a seat has to be told: they would else come at the wrong hour or to the wrong door. Another title,
 * trainer or number of seats sends nobody the wrong way.
 */
export const isMoved = (before: WhenAndWhere, after: WhenAndWhere): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.venue !== after.venue

/**
 * What happened and what to do next, each at most 20 characters, as WeChat takes them. They name nobody; why a session
 * was cancelled is read in the program alone.
 */
export const NEWS_WORDS: Record<NewsKind, { what: string; note: string }> = {
  cancelled: { what: '线下实战已取消', note: '不用来了，原因点开看' },
  moved: { what: '线下实战改了时间或地点', note: '来不了请点开取消报名' },
}

/** What one change told somebody, and how it was before. */
export interface NewsRow {
  /** The session's revision that the change made. */
  version: number
  kind: NewsKind
  wasStartsAt: Date
  wasEndsAt: Date
  wasVenue: string
  at: Date
  read: boolean
}

/**
 * What somebody is to know of the changes of one session: the last one, and how it was before the first of them that
 * they have not read. Null without any.
 *
 * @param rows of one session and one person, in the order of their versions
 */
export function newsOf(rows: readonly NewsRow[]): NewsRow | null {
  const last = rows.at(-1)
  if (!last) return null
  const { wasStartsAt, wasEndsAt, wasVenue } = rows.find(({ read }) => !read) ?? last
  return { ...last, wasStartsAt, wasEndsAt, wasVenue }
}

/** News of a change of time or place is of no use once the session has begun; that it was cancelled always is. */
export const isStale = (kind: NewsKind, startsAt: Date, now: Date): boolean => kind === 'moved' && now >= startsAt

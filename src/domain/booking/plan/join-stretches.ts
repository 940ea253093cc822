/** From an instant until another, which is no part of it. */
export interface TimeStretch {
  from: Date
  until: Date
}

/**
 * Stretches in order, those that overlap or touch as one, cut to what lies within `span`.
 *
 * @example 9:00–10:00, 9:30–11:00, 11:00–11:30 // 9:00–11:30
 */
export function joinStretches(stretches: readonly TimeStretch[], span: TimeStretch): TimeStretch[] {
  const cut = stretches
    .map(({ from, until }) => ({
      from: from > span.from ? from : span.from,
      until: until < span.until ? until : span.until,
    }))
    .filter(({ from, until }) => from < until)
  const joined: TimeStretch[] = []
  for (const next of cut.sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1)
    if (!last || next.from > last.until) joined.push(next)
    else if (next.until > last.until) joined[joined.length - 1] = { from: last.from, until: next.until }
  }
  return joined
}

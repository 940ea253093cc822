/**
 * What this phone knows of the server's time. Counted on by a clock that nobody can set (`mono`, milliseconds since
 * some start), so that a phone that is an hour fast, slow or changed meanwhile shows the same time left.
 */
export interface ServerClock {
  /** Milliseconds since 1970 between which the server's clock was when `mono` read `at`. */
  earliest: number
  latest: number
  at: number
  /** False while it is only supposed: after a reload without a network, or when the phone may have slept. */
  sure: boolean
}

interface Heard {
  /** ISO 8601, as the server wrote it. */
  serverNow: string
  /** `mono` when the request left and when its answer was there. */
  askedAt: number
  heardAt: number
}

/**
 * Takes an answer of the server: its clock read at least `serverNow` when the answer came, and at most that plus the
 * whole way. Of several answers only what all of them allow is kept; one that contradicts replaces them.
 */
export function hearServer(clock: ServerClock | null, { serverNow, askedAt, heardAt }: Heard): ServerClock {
  const said = Date.parse(serverNow)
  const fresh = { earliest: said, latest: said + Math.max(0, heardAt - askedAt), at: heardAt, sure: true }
  if (!clock?.sure) return fresh
  const passed = heardAt - clock.at
  const earliest = Math.max(fresh.earliest, clock.earliest + passed)
  const latest = Math.min(fresh.latest, clock.latest + passed)
  return earliest <= latest ? { earliest, latest, at: heardAt, sure: true } : fresh
}

/** The server's time as far as it may have come: a phone never shows more time than there is. */
export const serverTime = (clock: ServerClock, mono: number): number => clock.latest + Math.max(0, mono - clock.at)

/** Milliseconds left until an instant, never below 0. */
export const timeLeft = (clock: ServerClock, deadlineAt: string, mono: number): number =>
  Math.max(0, Date.parse(deadlineAt) - serverTime(clock, mono))

/** The phone slept for so long beside what `mono` counted; the server has to be asked again. */
export const afterSleep = (clock: ServerClock, sleptMs: number): ServerClock => ({
  ...clock,
  latest: clock.latest + Math.max(0, sleptMs),
  sure: false,
})

/** What is kept of it on the phone: the server's time, and what the phone's own clock read then. */
export interface KeptClock {
  server: number
  wall: number
}

/** After a reload without a network: a phone whose clock was set back has not gained time by it. */
export function wakeClock(kept: KeptClock, wall: number, mono: number): ServerClock {
  const server = kept.server + Math.max(0, wall - kept.wall)
  return { earliest: kept.server, latest: server, at: mono, sure: false }
}

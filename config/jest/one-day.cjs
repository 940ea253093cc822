/**
 * Pages are tested as on one day, from this moment on: what they say depends on the day (今天, a year left out, what is
 * over), and the same test must say the same next week and next year. A test with another day in mind sets its own.
 */
const BEGIN = '2026-12-01T02:00:00Z'

const RealDate = Date
const realNow = RealDate.now
const ahead = RealDate.parse(BEGIN) - realNow()
const now = () => realNow() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  apply: (target) => new target(now()).toString(),
  // A test may have put its own in place.
  get: (target, key) => (key === 'now' && target.now === realNow ? now : Reflect.get(target, key)),
})

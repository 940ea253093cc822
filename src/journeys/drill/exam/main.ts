import { runExamDrill, sayOutcome } from './run-drill'

const P99_KEPT_MS = 100

/** `npm run drill:exam` */
const outcome = await runExamDrill({
  ...{ people: 1000, questions: 50, seconds: 210, everyMs: 10_000, beginWithinMs: 15_000, handInWithinMs: 10_000 },
  ...{
    dropShare: 0.05,
    moveShare: 0.02,
    deadShare: 0.02,
    killApiAt: 0.55,
    killPostgresAt: 0.75,
    slackMs: 1000,
    settleWithinMs: 15_000,
    seed: 'drill 2026-11-30',
  },
})
console.log(sayOutcome(outcome))
const { lost, wronglyRejected, unclosed, mismatch, quiet, broken } = outcome
const found = [...lost, ...wronglyRejected, ...unclosed, ...mismatch]
for (const line of found.slice(0, 20)) console.error(line)
if (quiet.p99 > P99_KEPT_MS) console.error(`NOT KEPT save p99 ≤ ${P99_KEPT_MS} ms in the undisturbed part`)
process.exitCode = found.length > 0 || broken.length < 2 || quiet.p99 > P99_KEPT_MS ? 1 : 0

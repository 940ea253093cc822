import { runDrill, sayOutcome } from './run-drill'

/** `npm run drill:booking` */
const outcome = await runDrill({
  ...{ requests: 20_000, people: 500, slots: 2500, atOnce: 64, seed: 20_261_123 },
  withinMs: 10 * 60_000,
})
console.log(sayOutcome(outcome))
for (const found of [...outcome.lost, ...outcome.double].slice(0, 20)) console.error(found)
process.exitCode = outcome.lost.length + outcome.double.length > 0 || outcome.broken.length < 2 ? 1 : 0

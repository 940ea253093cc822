import { runDrill, sayOutcome } from './drill/run-drill'

jest.setTimeout(300_000)

it('loses and doubles nothing when a server and the database are killed while everybody books', async () => {
  const size = { requests: 2000, people: 60, slots: 250, atOnce: 32, withinMs: 200_000, seed: 7 }
  const outcome = await runDrill(size)
  expect([outcome.lost, outcome.double]).toEqual([[], []])
  expect(outcome.broken).toEqual(['api', 'postgres'])
  expect(outcome.books.sent).toBeGreaterThanOrEqual(size.requests)
  expect(outcome.booked).toBeGreaterThan(60)
  expect(outcome.books.refused).toBeGreaterThan(60)
  expect(sayOutcome(outcome)).toMatch(/^booked \d+ refused \d+ lost 0 double 0 longest-gap \d+\.\ds$/)
})

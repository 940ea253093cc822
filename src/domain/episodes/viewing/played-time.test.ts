import { addPlayed, NOTHING_PLAYED } from './played-time'

describe('addPlayed', () => {
  it.each([
    ['nothing reported', [], 0],
    ['the first report is a place, not a time', [4000], 0],
    ['four reports a second', [0, 250, 500, 750, 1000], 1000],
    ['double speed', [0, 500, 1000], 1000],
    ['one second between reports', [0, 1000, 2000, 3000, 4000, 5000], 5000],
    ['a jump forward adds nothing', [0, 250, 40_000, 40_250], 500],
    ['a jump back adds nothing', [40_000, 40_250, 0, 250], 500],
    ['the same place twice adds nothing', [1000, 1000, 1250], 250],
    ['the end reached by jumping is no view', [0, 60_000], 0],
  ])('%s', (_, reports, playedMs) => {
    expect(reports.reduce(addPlayed, NOTHING_PLAYED).playedMs).toBe(playedMs)
  })
})

import { packageSizes } from './package-sizes'

const KB = 1024

describe('the mini-program stays a small download', () => {
  it('has a main package of at most 900 KB and subpackages of at most 500 KB', async () => {
    const [main, ...subpackages] = await packageSizes()
    expect(main!.bytes).toBeGreaterThan(50 * KB)
    expect(main!.bytes).toBeLessThanOrEqual(900 * KB)
    expect(subpackages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['features/episodes', 'features/account', 'features/booking']),
    )
    expect(subpackages.filter(({ bytes }) => bytes === 0 || bytes > 500 * KB)).toEqual([])
  })
})

import { isAnswered, type Evidence } from '../evidence'

const evidence = (points: number, sign = 0): Evidence => ({ points, sign, gist: { score: 0, covered: 0, terms: 0 } })

describe('what speaks for an episode', () => {
  test('a few characters must name a trouble, or much must speak for it', () => {
    const asked = { length: 6, unanswered: 0 }
    expect(isAnswered(asked, [evidence(15)])).toBe(false)
    expect(isAnswered(asked, [evidence(15, 2)])).toBe(true)
    expect(isAnswered(asked, [evidence(20)])).toBe(true)
    expect(isAnswered({ length: 20, unanswered: 0 }, [evidence(15)])).toBe(true)
  })

  test('a matter that no episode answers wins when it is louder; a long question may touch others by chance', () => {
    expect(isAnswered({ length: 8, unanswered: 31 }, [evidence(30, 3)])).toBe(false)
    expect(isAnswered({ length: 20, unanswered: 35 }, [evidence(30)])).toBe(true)
    expect(isAnswered({ length: 20, unanswered: 37 }, [evidence(30)])).toBe(false)
  })

  test('an episode that says the question in two of its own words is found whatever else is meant', () => {
    const said = { points: 5, sign: 0, gist: { score: 4, covered: 0.8, terms: 2 } }
    expect(isAnswered({ length: 8, unanswered: 90 }, [said])).toBe(true)
    expect(isAnswered({ length: 8, unanswered: 90 }, [{ ...said, gist: { ...said.gist, terms: 1 } }])).toBe(false)
  })

  test('nothing speaks for nothing', () => {
    expect(isAnswered({ length: 12, unanswered: 0 }, [])).toBe(false)
  })
})

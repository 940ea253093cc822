import { isTaught, type TaughtPool } from './taught-by'

const POOL: TaughtPool = { topics: ['punishment'], episodeId: 'dog-bite', cites: ['civil-code:296', 'data-law'] }
const question = (changes: object) => ({ topic: 'work', citations: [{ id: 'labour-law:3' }], ...changes })

test.each([
  ['of the topic', { topic: 'punishment' }, true],
  ['of another topic', {}, false],
  ['of the episode', { episodeId: 'dog-bite' }, true],
  ['of another episode', { episodeId: 'cat-bite' }, false],
  ['that cites the article', { citations: [{ id: 'labour-law:3' }, { id: 'civil-code:296' }] }, true],
  ['that cites another article of that law', { citations: [{ id: 'civil-code:297' }] }, false],
  ['that cites any article of the law', { citations: [{ id: 'data-law:9' }] }, true],
  ['of a law whose name begins alike', { citations: [{ id: 'data-law-old:9' }] }, false],
])('a question %s: %s', (_, changes, is) => expect(isTaught(question(changes), POOL)).toBe(is))

test('without an episode a question of none is not meant', () => {
  expect(isTaught(question({}), { ...POOL, episodeId: null })).toBe(false)
})

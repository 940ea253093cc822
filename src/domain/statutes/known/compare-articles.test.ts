import { compareArticles, inOrder, nothingChanged } from './compare-articles'

test.each([
  [{ 1: 'a' }, { 1: 'a' }, { changed: [], gone: [], added: [] }],
  [
    { 1: 'a', 2: 'b' },
    { 1: 'x', 3: 'c' },
    { changed: ['1'], gone: ['2'], added: ['3'] },
  ],
  [
    {},
    { 17: 'a', '17.1': 'b', '17.10': 'd', '17.2': 'c', 18: 'e' },
    { changed: [], gone: [], added: ['17', '17.1', '17.2', '17.10', '18'] },
  ],
])('%j to %j', (before, after, changes) => {
  expect(compareArticles(before, after)).toEqual(changes)
  expect(nothingChanged(compareArticles(before, after))).toBe(JSON.stringify(before) === JSON.stringify(after))
})

test('an inserted article stands behind the one it follows', () => {
  expect(['18', '17.2', '17', '17.10'].sort(inOrder)).toEqual(['17', '17.2', '17.10', '18'])
})

import { showOptions, tapOption } from './show-options'

test('an answer that is not told marks nothing as wrong', () => {
  const options = ['A', 'B'].map((letter) => ({ letter, text: letter }))
  const shown = showOptions({ kind: 'single', options }, null, ['B'], { answer: [], shares: null })
  expect(shown.map(({ state }) => state)).toEqual(['open', 'chosen'])
})

const asked = { kind: 'single', options: ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: `选项${letter}` })) }
const stateOf = (letter: string, shown: ReturnType<typeof showOptions>) =>
  shown.find((option) => option.letter === letter)?.state

test('every option once, lettered from the top, in the order of the seed', () => {
  const shown = showOptions(asked, 'one', [])
  expect(shown.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D'])
  expect(shown.map(({ letter }) => letter).sort()).toEqual(['A', 'B', 'C', 'D'])
  expect(showOptions(asked, 'one', [])).toEqual(shown)
  const orders = new Set(
    ['one', 'two', 'three', 'four'].map((seed) =>
      showOptions(asked, seed, [])
        .map((o) => o.letter)
        .join(),
    ),
  )
  expect(orders.size).toBeGreaterThan(1)
})

test('对 and 错 keep their places', () => {
  const judged = {
    kind: 'judgement',
    options: [
      { letter: 'A', text: '对' },
      { letter: 'B', text: '错' },
    ],
  }
  for (const seed of ['1', '2', '3', '4', '5'])
    expect(showOptions(judged, seed, []).map(({ text }) => text)).toEqual(['对', '错'])
})

test('before the answer is known only the choice shows', () => {
  const shown = showOptions(asked, 's', ['B'])
  expect([stateOf('B', shown), stateOf('A', shown)]).toEqual(['chosen', 'open'])
  expect(shown.every(({ percent }) => percent === null)).toBe(true)
})

test('afterwards each says what became of it, and how many chose it', () => {
  const shares = [
    { letter: 'A', percent: 60 },
    { letter: 'B', percent: 40 },
  ]
  const shown = showOptions(asked, 's', ['A', 'B'], { answer: ['B', 'C'], shares })
  expect(['A', 'B', 'C', 'D'].map((letter) => stateOf(letter, shown))).toEqual(['wrong', 'right', 'missed', 'open'])
  expect(['A', 'B', 'C', 'D'].map((letter) => shown.find((o) => o.letter === letter)?.word)).toEqual([
    '您选的',
    '选对了',
    '正确答案',
    '',
  ])
  expect(shown.find(({ letter }) => letter === 'A')!.percent).toBe(60)
  expect(shown.find(({ letter }) => letter === 'D')!.percent).toBeNull()
})

test.each([
  ['single', ['A'], 'B', ['B']],
  ['judgement', ['A'], 'A', ['A']],
  ['multiple', ['A'], 'B', ['A', 'B']],
  ['multiple', ['C'], 'A', ['A', 'C']],
  ['multiple', ['A', 'B'], 'A', ['B']],
])('%s with %j, tapped %s: %j', (kind, chosen, letter, then) => expect(tapOption(kind, chosen, letter)).toEqual(then))

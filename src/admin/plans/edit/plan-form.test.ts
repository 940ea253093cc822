import { emptyItem, moved, ofKind } from './plan-form'

const items = ['a', 'b', 'c'].map((id) => emptyItem(id, 2026))
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('')

test.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
] as const)('item %i moved by %i: %s', (at, by, order) => expect(ids(moved(items, at, by))).toBe(order))

test('another kind begins with nothing chosen; sessions and exams have no questions', () => {
  const topic = { ...items[0]!, teaches: { topics: ['punishment' as const] } }
  expect(ofKind(topic, 'exam')).toMatchObject({ kind: 'exam', teaches: {}, questions: 0 })
  expect(ofKind(ofKind(topic, 'exam'), 'episode')).toMatchObject({ questions: 4 })
})

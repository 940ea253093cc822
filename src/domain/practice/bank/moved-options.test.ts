import { movesOptions } from './moved-options'

const BEFORE = ['忍着', '拍照留证据，请人修', '断他家的水']

test.each<[name: string, after: string[], moved: boolean]>([
  ['nothing changed', BEFORE, false],
  ['one was reworded in place', ['忍着', '拍照，请人来修', '断他家的水'], false],
  ['punctuation changed in place', ['忍着。', '拍照留证据,请人修', '断他家的水'], false],
  ['two changed places', ['拍照留证据，请人修', '忍着', '断他家的水'], true],
  ['two changed places and got a full stop', ['拍照留证据，请人修。', '忍着。', '断他家的水'], true],
  ['one stands at another place, another text at its own', ['不交物业费', '忍着', '断他家的水'], true],
  ['one is missing', ['忍着', '拍照留证据，请人修'], true],
  ['one came in before the others', ['不理他', ...BEFORE], true],
])('%s', (_, after, moved) => expect(movesOptions(BEFORE, after)).toBe(moved))

test('options that punctuation alone tells apart stay where they are', () => {
  const alike = ['民法典', '《民法典》']
  expect(movesOptions(alike, alike)).toBe(false)
})

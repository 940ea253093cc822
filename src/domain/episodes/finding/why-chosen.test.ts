import { whyChosen } from './why-chosen'

it.each([
  ['one word', { kind: 'fits', words: ['滴水'], askedAs: null }, ['您说到：滴水']],
  ['two words', { kind: 'fits', words: ['天花板', '滴水'], askedAs: null }, ['您说到：天花板、滴水']],
  [
    'how others ask it',
    { kind: 'fits', words: ['滴水'], askedAs: '屋头滴水哪个管' },
    ['您说到：滴水', '别人这样问：屋头滴水哪个管'],
  ],
  ['only how others ask it', { kind: 'fits', words: [], askedAs: '屋头滴水哪个管' }, ['别人这样问：屋头滴水哪个管']],
  ['no word to point at', { kind: 'fits', words: [], askedAs: null }, ['说的是相近的事']],
  ['only of the same topic', { kind: 'near', words: [], askedAs: null }, ['也是“邻里相处”这一类的事']],
  ['a kind of tomorrow', { kind: 'sung', words: ['滴水'], askedAs: null }, ['您说到：滴水']],
])('%s', (_, why, lines) => {
  expect(whyChosen(why, '邻里相处')).toEqual(lines)
})

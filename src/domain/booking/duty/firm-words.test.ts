import { firmStateWord, isOff, saysWord } from './firm-words'

test.each([
  ['disputed', '两边说法不同'],
  ['settled', '已裁定'],
  ['of-a-newer-server', '处理中'],
  ['toString', '处理中'],
])('%s is %s to a manager', (state, word) => {
  expect(firmStateWord(state)).toBe(word)
})

test('what a side says, has not said yet, or says in words of a newer server', () => {
  expect([null, 'resident-absent', 'lawyer-absent', 'else'].map(saysWord)).toEqual([
    ...['还没有说', '来访人没有来', '律师没有来', '另有说法'],
  ])
})

test('a visit that is off counts on no day; one that is argued about does', () => {
  expect(['cancelled', 'moved', 'called-off', 'booked', 'disputed'].filter(isOff)).toEqual([
    ...['cancelled', 'moved', 'called-off'],
  ])
})

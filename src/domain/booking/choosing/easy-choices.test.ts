import { easyChoices, easyDays } from './easy-choices'

it('spreads four choices over the day, beginning with the first', () => {
  expect(easyChoices([9, 10, 11, 14, 15, 16, 17, 18])).toEqual([9, 11, 15, 17])
  expect(easyChoices([9, 10, 11, 14, 15])).toEqual([9, 10, 11, 14])
})

it('leaves few as they are', () => {
  expect(easyChoices([9, 14])).toEqual([9, 14])
  expect(easyChoices([])).toEqual([])
})

it('offers days with something free or a list to wait on', () => {
  const day = (name: string, slots: number, full = false) => ({ name, slots: Array(slots).fill(0), full })
  const days = [day('一', 0), day('二', 3), day('三', 0, true), day('四', 1), day('五', 0), day('六', 2), day('日', 2)]
  expect(easyDays(days).map(({ name }) => name)).toEqual(['二', '三', '四', '六'])
})

import { samplePlace } from '../../testing/sample-places'
import { checkForm, EMPTY_FORM, fieldsApart, formOf, mergeForms, type PlaceForm } from './place-form'

const base = formOf(samplePlace())

test('what the server sent is what it takes', () => expect(checkForm(base)).toEqual({ ok: true, body: base }))

test.each<[string, Partial<PlaceForm>, string[]]>([
  ['nothing yet', EMPTY_FORM, ['name', 'carrier', 'services', 'point', 'address']],
  ['letters for a number', { phone: '电话' }, ['phone']],
  ['half a number', { phone: '023-00' }, ['phone']],
  ['a clock nobody has', { hours: [[{ from: '9:00', to: '17:30' }], [], [], [], [], [], []] }, ['hours']],
  [
    'an hour before the one before',
    {
      hours: [
        [
          { from: '14:00', to: '17:30' },
          { from: '09:00', to: '12:00' },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
    ['hours'],
  ],
  ['a day without a reason', { exceptions: [{ day: '2026-12-01', spans: [], why: '' }] }, ['exceptions']],
  ['a person without a name', { people: [{ name: '', role: '律师', times: '周一', lawyerId: null }] }, ['people']],
])('%s is told beside its field', (_, part, fields) => {
  const checked = checkForm({ ...base, ...part })
  expect(checked.ok ? [] : Object.keys(checked.faults)).toEqual(fields)
  if (!checked.ok) for (const fault of Object.values(checked.faults)) expect(fault).toMatch(/[。]$/)
})

test('two at once: each keeps what they wrote, and only a field of both is a conflict', () => {
  const mine = { ...base, phone: '023-0000-1111', floor: '3楼' }
  const theirs = { ...base, phone: '023-0000-2222', address: '示例·新地址' }
  expect(fieldsApart(base, mine, theirs)).toEqual(['phone'])
  expect(mergeForms(base, mine, theirs)).toEqual({
    ...base,
    phone: '023-0000-1111',
    floor: '3楼',
    address: '示例·新地址',
  })
  expect(fieldsApart(base, mine, { ...base, phone: '023-0000-1111' })).toEqual([])
})

import { STATES } from '../course/states'
import { graceOver } from '../course/lateness'
import { dutyHint, dutyStateWord } from './duty-words'

it('has a word for every state that a lawyer meets, and one for what only a newer server knows', () => {
  const kept = STATES.filter((state) => !['held', 'released', 'expired'].includes(state))
  for (const state of kept) expect(dutyStateWord(state)).not.toBe('处理中')
  expect(dutyStateWord('teleported')).toBe('处理中')
  expect(dutyStateWord('constructor')).toBe('处理中')
})

it('says what to do about the resident’s word', () => {
  expect(dutyHint('lawyer-absent')).toContain('核销码')
  expect(dutyHint('booked')).toBeNull()
})

it('waits a quarter of an hour', () => {
  expect(graceOver('2026-11-24T01:00:00.000Z').toISOString()).toBe('2026-11-24T01:15:00.000Z')
})

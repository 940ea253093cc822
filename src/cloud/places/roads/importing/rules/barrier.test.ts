import { MODE_BITS } from '@/domain/places/roads/network'
import { MODES } from '@/domain/places/words'
import { stoppedAt } from './barrier'

const stopped = (text: string): string => {
  const bits = stoppedAt(new Map(text.split(' ').map((tag) => tag.split('=') as [string, string])))
  return MODES.filter((mode) => bits & MODE_BITS[mode]).join(' ')
}

describe('whom an obstacle stops', () => {
  it.each([
    ['barrier=bollard', 'car'],
    ['barrier=bollard motor_vehicle=yes', ''],
    ['barrier=gate', ''],
    ['barrier=gate access=private', 'foot wheels bicycle car'],
    ['barrier=gate access=private foot=yes', 'bicycle car'],
    ['barrier=gate locked=yes', 'foot wheels bicycle car'],
    ['barrier=lift_gate', ''],
    ['barrier=toll_booth', ''],
    ['barrier=cycle_barrier', 'wheels car'],
    ['barrier=cycle_barrier wheelchair=yes', 'car'],
    ['barrier=stile', 'wheels bicycle car'],
    ['barrier=turnstile', 'wheels bicycle car'],
    ['barrier=fence', 'foot wheels bicycle car'],
    ['barrier=kerb', ''],
    ['barrier=kerb kerb=raised', 'wheels'],
    ['kerb=lowered', ''],
    ['kerb=raised wheelchair=yes', ''],
    ['barrier=constructor', ''],
    ['highway=crossing access=no', ''],
  ])('%s → %s', (tags, modes) => {
    expect(stopped(tags)).toBe(modes)
  })
})

import { ferryMinutes, ferrySpeed, speedLimit } from './speed'

describe('speeds', () => {
  it.each([
    ['60', 60],
    ['30 mph', 48],
    ['40 km/h', 40],
    [' 50 ', 50],
    ['CN:urban', 0],
    ['walk', 0],
    ['0', 0],
    ['999', 0],
    ['60;80', 0],
  ])('maxspeed=%s → %d km/h', (maxspeed, kmh) => {
    expect(speedLimit(new Map([['maxspeed', maxspeed]]))).toBe(kmh)
  })

  it('knows no limit where none is said', () => {
    expect(speedLimit(new Map())).toBe(0)
  })

  it.each([
    ['00:20', 20],
    ['1:05', 65],
    ['00:07:30', 7.5],
    ['20', 20],
    ['PT20M', null],
    ['00:00', null],
  ])('duration=%s → %s minutes', (duration, minutes) => {
    expect(ferryMinutes(new Map([['duration', duration]]))).toBe(minutes)
  })

  it('turns minutes into the speed of a ferry, within reason', () => {
    expect(ferrySpeed(12, 600)).toBe(3)
    expect(ferrySpeed(600, 100)).toBe(1)
    expect(ferrySpeed(1, 100_000)).toBe(60)
  })
})

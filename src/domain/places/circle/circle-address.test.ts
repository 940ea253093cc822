import { circleLink, pointOf, readCircleAddress, writeCircleAddress } from './circle-address'
import { minutesOf, originToAsk, originWord, questionKey, type CircleQuestion } from './circle-question'

const point = { lon: 106.5312, lat: 29.6011 }
const spot: CircleQuestion = { origin: { kind: 'spot', point }, pace: 'elder', minutes: 20 }
const village: CircleQuestion = {
  origin: { kind: 'village', code: '500105001001', name: '桥北社区' },
  pace: 'wheels',
  minutes: 15,
}

describe('an address of a circle', () => {
  it('shows the same again', () => {
    for (const question of [spot, village])
      expect(readCircleAddress(writeCircleAddress(question, { withPoint: true }))).toEqual(question)
  })

  it('keeps a point to oneself unless one passes it on, and names the nearest village instead', () => {
    const near = { code: '500105001001', name: '桥北社区' }
    const without = writeCircleAddress(spot, { withPoint: false, near })
    expect(JSON.stringify(without)).not.toMatch(/106|29\.6/)
    expect(readCircleAddress(without)).toMatchObject({
      origin: { kind: 'village', ...near },
      pace: 'elder',
      minutes: 20,
    })
    expect(writeCircleAddress(spot, { withPoint: false })).toEqual({ pace: 'elder', minutes: '20' })
  })

  it('has a point behind the # only', () => {
    const link = new URL(circleLink('https://a.example', writeCircleAddress(spot, { withPoint: true })))
    expect(link.hash).toBe('#at=106.5312,29.6011')
    expect(link.search).not.toContain('106.5')
    const named = new URL(circleLink('https://a.example', writeCircleAddress(village, { withPoint: true })))
    expect([named.hash, named.searchParams.get('name')]).toEqual(['', '桥北社区'])
  })

  it.each([
    { village: '5001' },
    { place: '../etc' },
    { at: '106.5' },
    { at: '1e3,29' },
    { at: '200,29' },
    { at: '106.5,99' },
    {},
  ])('takes nonsense for nothing: %j', (address) =>
    expect(readCircleAddress({ ...address, pace: 'fly', minutes: '31' })).toEqual({
      origin: null,
      pace: null,
      minutes: null,
    }),
  )

  it('reads minutes from 5 to 30', () =>
    expect(['5', '30', '4', '31', '1.5', ''].map(minutesOf)).toEqual([5, 30, null, null, null, null]))

  it('reads a point as it was written', () => expect(pointOf('106.53120,29.60110')).toEqual(point))
})

describe('a question', () => {
  it('is the same however its origin was found', () =>
    expect(questionKey(spot)).toBe(questionKey({ ...spot, origin: { kind: 'here', point } })))

  it('is asked by point or by code', () => {
    expect(originToAsk(spot.origin)).toEqual({ point })
    expect(originToAsk(village.origin)).toEqual({ village: '500105001001' })
    expect(originToAsk({ kind: 'subdistrict', code: '500105001', name: '华新街街道' })).toEqual({
      subdistrict: '500105001',
    })
    expect(originToAsk({ kind: 'place', code: 'pabcdef', name: '示例' })).toEqual({ place: 'pabcdef' })
  })

  it('says where from', () =>
    expect([spot, village].map(({ origin }) => originWord(origin))).toEqual(['地图上点的位置', '桥北社区']))
})

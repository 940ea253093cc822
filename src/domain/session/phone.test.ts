import { maskPhone, nameFromPhone } from './phone'

describe('a phone number', () => {
  it('is shown without its middle', () => {
    expect(maskPhone('13800000001')).toBe('138****0001')
    expect(maskPhone('19912345678')).toBe('199****5678')
  })

  it('gives a name that tells no more than the mask does', () => {
    expect(nameFromPhone('19912345678')).toBe('居民5678')
  })
})

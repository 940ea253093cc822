import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { acceptedCodes, codeDigits, codeLeftMs, codeWindow, readSessionAddress, sessionAddress } from './session-code'

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!.map((pair) => parseInt(pair, 16)))

/** RFC 4226, appendix D: the secret 12345678901234567890, HMAC-SHA-1, counters 0 to 9. */
const HOTP = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']

test.each(HOTP.map((code, counter) => [counter, code] as const))('RFC 4226, counter %i: %s', (counter, code) => {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  expect(codeDigits(createHmac('sha1', '12345678901234567890').update(message).digest())).toBe(code)
})

test('the example of RFC 4226, section 5.4', () => {
  expect(codeDigits(bytes('1f8698690e02ca16618550ef7f19da8e945b555a'))).toBe('872921')
})

test('the present code and the one before count, no other', () => {
  const macOf = (window: number) => createHmac('sha256', 'x').update(String(window)).digest()
  const codeAt = (ms: number) => codeDigits(macOf(codeWindow(ms)))
  fc.assert(
    fc.property(fc.integer({ min: 60_000, max: 4e12 }), (at) => {
      const accepted = acceptedCodes(at, macOf)
      expect(accepted).toEqual([codeAt(at), codeAt(at - 30_000)])
      expect(codeLeftMs(at)).toBeGreaterThan(0)
      expect(codeWindow(at + codeLeftMs(at))).toBe(codeWindow(at) + 1)
      expect(codeWindow(at + codeLeftMs(at) - 1)).toBe(codeWindow(at))
    }),
    { seed: 7 },
  )
})

test('what the screen shows a scanner is read again; anything else is none of ours', () => {
  const id = '5f0b3c1e-9d3a-4a4e-8f60-0c4a0f6f3d11'
  const address = sessionAddress('https://example.invalid', id, '012345')
  expect(readSessionAddress(address)).toEqual({ sessionId: id, code: '012345' })
  for (const other of ['', 'xjpf:1:2', address.slice(0, -1), `${address}6`, address.replace('session', 'sess')])
    expect(readSessionAddress(other)).toBeNull()
})

import { createCipheriv } from 'node:crypto'
import { decryptPhone, decryptText, encryptPhone, encryptText, isWrittenBy } from './encryption'
import { keyFor, keyIdOf, type SecretKey } from './secret-key'

const FIRST = 'the-first-secret-the-first-secret'
const SECOND = 'the-second-secret-the-second-secret'
const before: SecretKey = { writing: FIRST, old: [] }
const after: SecretKey = { writing: SECOND, old: [FIRST] }

/** As texts were written before keys had ids. */
function withoutId(secret: string, text: string): string {
  const iv = Buffer.alloc(12, 7)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'text-encryption'), iv)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
}

test('a text names the key that wrote it, and the same key has the same name everywhere', () => {
  expect(encryptText(before, '漏水')).toMatch(new RegExp(`^${keyIdOf(FIRST)}\\.[\\w-]+$`))
  expect(keyIdOf(FIRST)).toMatch(/^k[\w-]{8}$/)
  expect(keyIdOf(FIRST)).not.toBe(keyIdOf(SECOND))
  expect(keyIdOf(FIRST)).not.toContain(FIRST.slice(0, 4))
})

test('what an old key wrote is read, the new one writes', () => {
  const [old, fresh] = [encryptText(before, '漏水'), encryptText(after, '漏水')]
  expect([decryptText(after, old), decryptText(after, fresh)]).toEqual(['漏水', '漏水'])
  expect([isWrittenBy(after, old), isWrittenBy(after, fresh)]).toEqual([false, true])
  expect(() => decryptText(before, fresh)).toThrow(keyIdOf(SECOND))
})

test('a text from before keys had ids is read with whichever key wrote it', () => {
  expect(decryptText(before, withoutId(FIRST, '漏水'))).toBe('漏水')
  expect(decryptText(after, withoutId(FIRST, '漏水'))).toBe('漏水')
  expect(() => decryptText(before, withoutId(SECOND, '漏水'))).toThrow('no key')
  expect(isWrittenBy(before, withoutId(FIRST, '漏水'))).toBe(false)
})

test('neither a changed text nor one of another purpose is read', () => {
  const sealed = encryptPhone(before, '19900000001')
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => decryptPhone(before, changed)).toThrow('no key')
  expect(() => decryptText(before, sealed)).toThrow('no key')
  expect(() => decryptText(before, '')).toThrow('no encrypted text')
  expect(decryptPhone(before, sealed)).toBe('19900000001')
})

import * as fc from 'fast-check'
import { normalForm, plainText, QUESTION_MAX } from '../normal-form'

describe('plainText', () => {
  it.each([
    ['spaces, marks, width and emoji', ' 漏水，Ａpp！🙂', '漏水app'],
    ['letters become small', 'LouShui', 'loushui'],
    ['numbers stay', '欠2万元', '欠2万元'],
    ['full-width numbers', '１２３４８', '12348'],
    ['symbols alone are nothing', '？！…——～', ''],
    ['markup is text', '<b>漏水</b>', 'b漏水b'],
    ['characters that turn the direction', '漏\u202e水', '漏水'],
  ])('%s: %j', (_, written, plain) => {
    expect(plainText(written)).toBe(plain)
  })

  it('reads no further than a question goes', () => {
    expect(plainText('漏'.repeat(QUESTION_MAX + 50))).toHaveLength(QUESTION_MAX)
  })

  it('is plain at once: a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = plainText(text)
        expect(plainText(once)).toBe(once)
      }),
      { seed: 1165 },
    )
  })
})

describe('normalForm', () => {
  it.each([
    ['fillers go', '请问，楼上漏水怎么办呢？', '楼上漏水'],
    ['dialect fillers go', '楼上漏水啷个办嘛', '楼上漏水'],
    ['a filler alone stays, else there would be no form', '怎么办', '怎么办'],
    ['equal but for marks and width', '楼上　漏水！', '楼上漏水'],
    ['a phone number is blotted out', '他的电话19900001234', '他的电话#'],
    ['so is an identity card with its letter', '身份证50010520000101001X', '身份证#x'],
    ['small numbers stay', '借了5000', '借了5000'],
    ['nothing', ' ？', ''],
  ])('%s: %j', (_, written, form) => {
    expect(normalForm(written)).toBe(form)
  })

  it('never lets five digits in a row through', () => {
    const digits = fc.stringMatching(/^[漏水 ]{0,5}\d{5,18}[漏水 ]{0,5}$/)
    fc.assert(
      fc.property(digits, (text) => expect(normalForm(text)).not.toMatch(/\d{5}/)),
      { seed: 1165 },
    )
  })
})

/** A spreadsheet would run these as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/
const GUARDED = /^'(?=[=+\-@\t\r])/

/** An apostrophe makes a text of what a spreadsheet would run. */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Takes the apostrophe away again. */
export const unguardFormula = (text: string): string => text.replace(GUARDED, '')

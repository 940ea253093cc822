import { parseXml } from '../package/parse-xml'

/** How a number shows; what else Excel can do with a number (digits, colours, currency) does not change a text. */
export type NumberLook = 'plain' | 'percent' | 'date' | 'time'

/** Formats that need no definition, ECMA-376 part 1, 18.8.30, and those of Chinese Excel. */
function lookOfBuiltIn(id: number): NumberLook {
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'date'
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'plain'
}

/** A format's own signs, without what stands in quotes, brackets or behind a backslash. */
function lookOfCode(code: string): NumberLook {
  const signs = code
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .split(';')[0]!
    .toLowerCase()
  if (signs.includes('%')) return 'percent'
  if (/[yd]|年|月|日/.test(signs)) return 'date'
  return /[hs]/.test(signs) ? 'time' : 'plain'
}

/** The look of each cell style, by its number. */
export function readStyles(xml: Uint8Array): NumberLook[] {
  const own = new Map<number, NumberLook>()
  const looks: NumberLook[] = []
  let inCellStyles = false
  parseXml(xml, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') own.set(Number(numFmtId), lookOfCode(formatCode ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) looks.push(own.get(Number(numFmtId)) ?? lookOfBuiltIn(Number(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return looks
}

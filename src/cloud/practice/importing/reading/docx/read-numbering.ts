import type { Package } from '@/cloud/kernel/reading/package/open-package'
import { attributeOf, parseXml } from '@/cloud/kernel/reading/package/parse-xml'

/** How a level of a list counts: `%1.` in upperLetter reads A. B. C. */
interface Level {
  format: string
  text: string
  start: number
}

export interface Numbering {
  /** The number of the next paragraph of this list and level, as Word shows it. */
  next(listId: string, level: number): string
}

const CHINESE = '一二三四五六七八九十'
const chinese = (n: number): string => {
  if (n <= 10) return CHINESE[n - 1] ?? String(n)
  if (n >= 100) return String(n)
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? CHINESE[tens - 1] : ''}十${n % 10 > 0 ? CHINESE[(n % 10) - 1] : ''}`
}

function show(n: number, format: string): string {
  if (format === 'upperLetter') return String.fromCharCode(65 + ((n - 1) % 26))
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((n - 1) % 26))
  if (/chinese|ideograph|japanese|taiwanese/i.test(format)) return chinese(n)
  return format === 'bullet' || format === 'none' ? '' : String(n)
}

interface Definitions {
  levels: Map<string, Level>
  abstractOf: Map<string, string>
  restarting: Set<string>
}

function readDefinitions(xml: Uint8Array): Definitions {
  const read: Definitions = { levels: new Map(), abstractOf: new Map(), restarting: new Set() }
  let [abstractId, listId] = ['', '']
  let level: Level | undefined
  parseXml(xml, {
    open(tag, attributes) {
      const value = attributeOf(attributes, 'val') ?? ''
      if (tag === 'abstractNum') abstractId = attributeOf(attributes, 'abstractNumId') ?? ''
      if (tag === 'num') listId = attributeOf(attributes, 'numId') ?? ''
      if (tag === 'abstractNumId') read.abstractOf.set(listId, value)
      if (tag === 'startOverride') read.restarting.add(listId)
      if (tag === 'lvl' && listId === '') {
        level = { format: 'decimal', text: '', start: 1 }
        read.levels.set(`${abstractId}/${attributeOf(attributes, 'ilvl') ?? '0'}`, level)
      }
      if (!level || listId !== '') return
      if (tag === 'start') level.start = Number(value) || 1
      if (tag === 'numFmt') level.format = value
      if (tag === 'lvlText') level.text = value
    },
  })
  return read
}

/** Counts the lists of a document; Word keeps their numbers out of the text. */
export function openNumbering(file: Package, part: string | undefined): Numbering {
  if (part === undefined || !file.has(part)) return { next: () => '' }
  const { levels, abstractOf, restarting } = readDefinitions(file.read(part))
  const counts = new Map<string, number[]>()
  return {
    next(listId, level) {
      const abstract = abstractOf.get(listId)
      const own = levels.get(`${abstract}/${level}`)
      if (!own || level > 8) return ''
      const counter = restarting.has(listId) ? `list ${listId}` : `abstract ${abstract}`
      const kept = counts.get(counter) ?? []
      const count = [...kept.slice(0, level + 1)]
      count[level] = (count[level] ?? own.start - 1) + 1
      counts.set(counter, count)
      return own.text.replace(/%(\d)/g, (_, n: string) => {
        const at = Number(n) - 1
        const other = levels.get(`${abstract}/${at}`)
        return show(count[at] ?? other?.start ?? 1, other?.format ?? 'decimal')
      })
    },
  }
}

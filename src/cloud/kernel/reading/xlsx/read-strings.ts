import { parseXml } from '../package/parse-xml'

/** `_x000D_` is how Excel writes signs that XML cannot hold. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Gathers the text of `<si>` or `<is>`: all runs of it, but not the phonetic guides. */
export function textGatherer() {
  let text = ''
  let inText = false
  let inPhonetic = false
  return {
    begin: () => {
      text = ''
    },
    open: (name: string) => {
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = !inPhonetic
    },
    close: (name: string) => {
      if (name === 'rPh') inPhonetic = false
      if (name === 't') inText = false
    },
    add: (piece: string) => {
      if (inText) text += piece
    },
    take: () => decodeEscapes(text),
  }
}

/** The shared strings by their number. */
export function readStrings(xml: Uint8Array): string[] {
  const strings: string[] = []
  const gathered = textGatherer()
  parseXml(xml, {
    open: (name) => (name === 'si' ? gathered.begin() : gathered.open(name)),
    close: (name) => {
      if (name === 'si') strings.push(gathered.take())
      else gathered.close(name)
    },
    text: gathered.add,
  })
  return strings
}

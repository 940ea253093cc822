import type { Package } from './open-package'
import { parseXml } from './parse-xml'

export interface Relationship {
  id: string
  /** The last word of its type: worksheet, sharedStrings, numbering. */
  type: string
  /** The part's name in the package. */
  target: string
}

/** `../x` and `/x` name parts of the package, never anything outside of it. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What a part ('' for the package itself) refers to; links to outside are left out. */
export function readRelationships(file: Package, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found: Relationship[] = []
  if (!file.has(name)) return found
  parseXml(file.read(name), {
    open(tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (tag !== 'Relationship' || mode === 'External') return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) })
    },
  })
  return found
}

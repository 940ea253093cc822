import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/** Every file below these paths, with its size and time of change; tests do not count. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
  }
  for (const path of paths) add(root + path)
  return hash.digest('hex')
}

const stampOf = (name) => `${root}.cache/stamps/${name}`

/** Whether the outputs are missing or were made from other sources than these. */
export function isStale({ name, sources, output }) {
  if (!existsSync(root + output) || !existsSync(stampOf(name))) return true
  return readFileSync(stampOf(name), 'utf8') !== fingerprint(sources)
}

/** Remembers what the outputs were made from; take it before the build, in case somebody saves meanwhile. */
export function takeStamp({ name, sources }) {
  const stamp = fingerprint(sources)
  return () => {
    mkdirSync(`${root}.cache/stamps`, { recursive: true })
    writeFileSync(stampOf(name), stamp)
  }
}

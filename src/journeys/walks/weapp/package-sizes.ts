import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

export interface Package {
  /** `main`, or the root of a subpackage. */
  name: string
  bytes: number
}

const DIST = path.resolve('dist/weapp')

/** Not uploaded: DevTools reads it and leaves it out. */
const NOT_UPLOADED = new Set(['project.config.json', 'project.private.config.json'])

/** What WeChat would download, package by package; the main package first. */
export async function packageSizes(): Promise<Package[]> {
  const app = JSON.parse(await readFile(path.join(DIST, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const packages = ['main', ...roots].map((name) => ({ name, bytes: 0 }))
  for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || NOT_UPLOADED.has(entry.name)) continue
    const file = path.relative(DIST, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    const owner = packages.find(({ name }) => file.startsWith(`${name}/`)) ?? packages[0]!
    owner.bytes += (await stat(path.join(DIST, file))).size
  }
  return packages
}

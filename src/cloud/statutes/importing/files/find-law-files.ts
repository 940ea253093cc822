import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

const LAWS = new Set(['.json', '.md', '.markdown', '.txt', '.docx'])

/** A list of contents (`_manifest.json`), what Word keeps beside an open file (`~$…`), and hidden files are no laws. */
const isLaw = (path: string): boolean => LAWS.has(extname(path).toLowerCase()) && !/^[_~.]/.test(basename(path))

/** The files under a path that may hold a law, in the order of their names; the path itself when it is a file. */
export async function findLawFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const below = entries
    .filter(({ name }) => !/^[_.]|^node_modules$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const inside = join(path, entry.name)
      if (entry.isDirectory()) return findLawFiles(inside)
      return Promise.resolve(entry.isFile() && isLaw(inside) ? [inside] : [])
    })
  return (await Promise.all(below)).flat()
}

import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where a program of `cloud/programs` lies: the bundler puts it beside what it bundles, `main.js` and
 * `main.read-questions.js`. Tests run the sources; there PROGRAMS_DIR names the folder that their set-up filled.
 */
export function programPath(name: string): string {
  const folder = process.env.PROGRAMS_DIR
  if (folder) return join(folder, `${name}.mjs`)
  const bundle = fileURLToPath(import.meta.url)
  const ending = extname(bundle)
  return `${bundle.slice(0, -ending.length)}.${name}${ending}`
}

import { readdirSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { build } from 'esbuild'
import { root } from './steps.mjs'

const PROGRAMS = 'src/cloud/programs'

/** What the cloud starts in processes of their own, by name. */
const programs = readdirSync(`${root}${PROGRAMS}`)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ in: `${root}${PROGRAMS}/${file}`, name: basename(file, '.ts') }))

/**
 * How everything that runs in Node is bundled: our sources into one file, packages left where npm put them; beside it
 * the programs it may start, `main.js` and `main.read-questions.js` (see kernel/programs/program-path.ts).
 */
export const bundleOptions = (entry, outfile) => {
  const ending = extname(outfile)
  const name = basename(outfile, ending)
  return {
    ...nodeOptions,
    entryPoints: [
      { in: root + entry, out: name },
      ...programs.map((program) => ({ in: program.in, out: `${name}.${program.name}` })),
    ],
    outdir: dirname(outfile),
    outExtension: { '.js': ending },
  }
}

const nodeOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '@': `${root}src` },
  sourcemap: true,
  logLevel: 'warning',
}

export const bundle = (entry, outfile) => build(bundleOptions(entry, outfile))

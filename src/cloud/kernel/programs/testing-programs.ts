import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const SOURCES = join(process.cwd(), 'src/cloud/programs')

/** Bundles the programs of this very state of the sources; a run has a folder of its own, for two may run at once. */
export async function buildPrograms(): Promise<string> {
  const outdir = join(process.cwd(), `.cache/programs-of-test-${process.pid}`)
  await build({
    entryPoints: readdirSync(SOURCES).map((file) => join(SOURCES, file)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': join(process.cwd(), 'src') },
    logLevel: 'warning',
  })
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  return outdir
}

import { build } from 'esbuild'
import { root } from './steps.mjs'

/** How everything that runs in Node is bundled: our sources into one file, packages left where npm put them. */
export const bundleOptions = (entry, outfile) => ({
  entryPoints: [root + entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '@': `${root}src` },
  sourcemap: true,
  logLevel: 'warning',
})

export const bundle = (entry, outfile) => build(bundleOptions(entry, outfile))

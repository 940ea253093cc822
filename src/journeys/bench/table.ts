import { execFileSync } from 'node:child_process'
import os from 'node:os'
import type { Figure } from './figures'

const row = ({ name, value, promise, kept }: Figure) =>
  `| ${name} | ${value} | ${promise || '–'} | ${promise ? (kept ? 'yes' : '**no**') : '–'} |`

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

/** The page docs/benchmarks.md. */
export function writeTable(figures: Figure[], now: Date, loadBefore: number): string {
  const memory = Math.round(os.totalmem() / 1024 ** 3)
  return `# Benchmarks

Written by \`npm run bench\` on ${now.toISOString().slice(0, 10)} at ${commit()}; do not edit by hand.

Machine: ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}. The load, the server, Postgres and what it is compared with share these cores. Ratios come from rounds in turn (ours, bare, ours, bare …) and are the median of five; absolute figures drift with the machine. Load average when it began: ${loadBefore.toFixed(1)}; above 1, others were using the machine and the figures are to be taken again.

| what | measured | promise | kept |
|---|---|---|---|
${figures.map(row).join('\n')}
`
}

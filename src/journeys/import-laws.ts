import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BuiltCloud } from './built-cloud'

const ROOT = path.resolve(__dirname, '../..')

/** A law of our own invention that takes the place of one the sample episodes rest on; its texts are no real law. */
export const inventedCode = (text: string, amended: string) => ({
  id: 'sample-code',
  title: '示例法典',
  shortTitle: '示例法典',
  kind: '法律',
  issuer: '示例机关',
  amended,
  effective: amended,
  articles: [{ n: 1, sub: 0, text }],
})

/** `npm run statutes:import` beside a running server, as an operator would type it. */
export function importLaws({ dataDir }: BuiltCloud, ...laws: { id: string }[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'laws-'))
  try {
    for (const law of laws) writeFileSync(path.join(folder, `${law.id}.json`), JSON.stringify(law))
    const env = { ...process.env, DATA_DIR: dataDir }
    const args = ['config/run/task.mjs', 'cloud/tasks/import-statutes.ts', folder, '--apply']
    return execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const LAGS_AT_MOST_MS = 60_000

/** A server notices within 20 seconds what another process has imported; nobody should look before. */
export async function untilKnown(origin: string, article: string, text: string): Promise<void> {
  const address = `${origin}/api/statutes/${article.replace(':', '/')}`
  for (const until = Date.now() + LAGS_AT_MOST_MS; Date.now() < until;) {
    if ((await (await fetch(address)).text()).includes(text)) return
    await new Promise((wake) => setTimeout(wake, 500))
  }
  throw new Error(`${article} is not known after a minute`)
}

import { rmSync } from 'node:fs'
import pg from 'pg'
import { sampledName } from './setup'

/** Leaves nothing behind: no server, no folder, no database on somebody's own server. */
export default async function tearDown(): Promise<void> {
  const server = globalThis.xiaojiangTestServer
  if (!server) return
  globalThis.xiaojiangTestServer = undefined
  if (server.embedded) {
    await server.embedded.stop()
    rmSync(server.dataDir!, { recursive: true, force: true })
    return
  }
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const name of [server.template, sampledName(server.template)])
    await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
}

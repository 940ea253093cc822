import { app } from './app'
import { CannotStart, folderTrouble } from './kernel/boot/cannot-start'
import { checkPort, listen } from './kernel/boot/listen'
import { openDatabase } from './kernel/boot/open-database'
import { readSecretKey } from './kernel/boot/secret-key'
import { stopOnSignal } from './kernel/boot/stop-on-signal'
import { startChores } from './kernel/chores/start-chores'
import { systemClock } from './kernel/clock'
import { readConfig } from './kernel/config'
import { createContext } from './kernel/context'
import { buildServer } from './kernel/http/server'
import { consoleLog, describeError } from './kernel/log'
import { searchIndex } from './search/reading/keep-index'
import { seedSamples } from './tasks/samples/seed-samples'

const DRAIN_MS = 10_000
async function start(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) throw new CannotStart(read.message)
  await checkPort(read.config)
  const config = { ...read.config, secretKey: readSecretKey(read.config) }
  if (config.databaseUrl && !read.config.secretKey.writing)
    consoleLog.warn('secret-key-from-data-dir', { advice: 'set SECRET_KEY when several servers share a database' })
  const database = await openDatabase(config, consoleLog)
  const ctx = createContext({ db: database.db, clock: systemClock, config, log: consoleLog })
  const server = buildServer(ctx, app)
  const chores = startChores(ctx, app.chores)
  const stop = async () => {
    console.log('正在停止…')
    chores.forEach(clearInterval)
    // Whoever still loads a film after that is cut off; positions are saved by requests of their own.
    await Promise.race([server.close(), new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())])
    await database.stop()
    console.log('已停止。')
  }
  stopOnSignal(stop, database.kill)
  try {
    await seedSamples(ctx)
    const address = await listen(server, config)
    // The dictionary takes a moment; nobody's first question should wait for it.
    searchIndex(ctx).catch((error: unknown) => consoleLog.warn('search-not-ready', describeError(error)))
    await greet(address)
  } catch (error) {
    await database.stop()
    throw error
  }

  async function greet(address: string): Promise<void> {
    console.log(`\n小江说普法已启动：${address}\n管理后台：${address}/admin`)
    if (!config.sample) return
    const answer = await server.inject('/api/session/options')
    const { personas } = answer.json<{ personas: { persona: string; displayName: string }[] }>()
    console.log('示例人物（登录页可直接选用）：')
    for (const { persona, displayName } of personas) console.log(`  ${persona.padEnd(11)}${displayName}`)
    console.log('按 Ctrl-C 停止。')
  }
}

start().catch((error: unknown) => {
  const known = folderTrouble('DATA_DIR', error)
  if (known instanceof CannotStart) console.error(known.message)
  else consoleLog.error('cannot-start', describeError(known))
  process.exit(1)
})

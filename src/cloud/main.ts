import { app } from './app'
import { ROLL_UP_EVERY_MS, rollUpCounts } from './counts/roll-up-counts'
import { RELEASE_EVERY_MS, releaseDue } from './episodes/publishing/release-due'
import { offerFreed } from './booking/waiting/offer-freed'
import { sweepHolds } from './booking/taking/sweep-holds'
import { CannotStart, folderTrouble } from './kernel/boot/cannot-start'
import { checkPort, listen } from './kernel/boot/listen'
import { openDatabase } from './kernel/boot/open-database'
import { readSecretKey } from './kernel/boot/secret-key'
import { stopOnSignal } from './kernel/boot/stop-on-signal'
import { systemClock } from './kernel/clock'
import { readConfig } from './kernel/config'
import { createContext, type Context } from './kernel/context'
import { buildServer } from './kernel/http/server'
import { consoleLog, describeError } from './kernel/log'
import { sweepMedia } from './media/sweep-media'
import { CHECK_LAWS_EVERY_MS, checkLaws } from './practice/lawful/check-laws'
import { finishRegrading, REGRADE_EVERY_MS } from './practice/regrading/regrade'
import { ADD_UP_EVERY_MS, addUpAnswers } from './practice/statistics/add-up'
import { deleteDueAccounts } from './privacy/delete-due-accounts'
import { searchIndex } from './search/reading/keep-index'
import { sweepExpired } from './session/sweep-expired'
import { forgetSignClaims } from './signs/forget-claims'
import { seedSamples } from './tasks/samples/seed-samples'

const DRAIN_MS = 10_000
const SWEEP_EVERY_MS = 3_600_000
/** Whoever is next on a waiting list is asked within this time, and at once where anybody looks. */
const OFFER_EVERY_MS = 20_000
interface Chore {
  name: string
  everyMs: number
  /** Also at once: something may have fallen due while no server ran. */
  atStart?: boolean
  /** How many things it dealt with. */
  work: (ctx: Context) => Promise<number>
}

/** What every process does from time to time; each chore sees to it that one of them is enough. */
const CHORES: readonly Chore[] = [
  { name: 'expired-sessions', everyMs: SWEEP_EVERY_MS, work: sweepExpired },
  { name: 'deleted-accounts', everyMs: SWEEP_EVERY_MS, atStart: true, work: deleteDueAccounts },
  { name: 'left-media', everyMs: SWEEP_EVERY_MS, work: sweepMedia },
  { name: 'sign-claims', everyMs: SWEEP_EVERY_MS, work: forgetSignClaims },
  { name: 'counts', everyMs: ROLL_UP_EVERY_MS, work: rollUpCounts },
  { name: 'laws', everyMs: CHECK_LAWS_EVERY_MS, atStart: true, work: checkLaws },
  { name: 'statistics', everyMs: ADD_UP_EVERY_MS, work: addUpAnswers },
  { name: 'regrading', everyMs: REGRADE_EVERY_MS, atStart: true, work: finishRegrading },
  { name: 'booking-holds', everyMs: SWEEP_EVERY_MS, work: sweepHolds },
  { name: 'freed-slots', everyMs: OFFER_EVERY_MS, atStart: true, work: (ctx) => offerFreed(ctx) },
  { name: 'due-episodes', everyMs: RELEASE_EVERY_MS, atStart: true, work: releaseDue },
]

const startChores = (ctx: Context) =>
  CHORES.map(({ name, everyMs, atStart, work }) => {
    const run = () =>
      void work(ctx).then(
        (count) => count > 0 && consoleLog.info('swept', { name, count }),
        (error: unknown) => consoleLog.warn('sweep-failed', { name, ...describeError(error) }),
      )
    if (atStart) run()
    return setInterval(run, everyMs)
  })

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
  const chores = startChores(ctx)
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

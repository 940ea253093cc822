import { readConfig, type Config } from '../config'
import { consoleLog, describeError } from '../log'
import { hasCluster, joinEmbedded } from '../postgres/start-embedded'
import { CannotStart } from './cannot-start'
import { explainDatabase } from './open-database'

interface Work<Url> {
  url: Url
  config: Config
  /** The first argument of the command. */
  file: string | undefined
}

interface Joined {
  url: string
  stop(): Promise<void>
}

const join = async ({ databaseUrl, dataDir }: Config): Promise<Joined> =>
  databaseUrl ? { url: databaseUrl, stop: async () => {} } : joinEmbedded(dataDir)

const joinIfThere = async (config: Config): Promise<Joined | null> =>
  config.databaseUrl || hasCluster(config.dataDir) ? join(config) : null

async function run(name: string, work: (config: Config) => Promise<void>): Promise<void> {
  try {
    const read = readConfig(process.env)
    if (!read.ok) throw new CannotStart(read.message)
    await work(read.config)
  } catch (error) {
    const known = explainDatabase(error)
    if (known instanceof CannotStart) console.error(known.message)
    else consoleLog.error(`${name}-failed`, describeError(known))
    process.exitCode = 1
  }
}

/** Runs one task on the configured database: beside a running server, or with Postgres started just for it. */
export const runDataTask = (name: string, work: (given: Work<string>) => Promise<void>): Promise<void> =>
  run(name, async (config) => {
    const { url, stop } = await join(config)
    await work({ url, config, file: process.argv[2] }).finally(stop)
  })

/** The same for a task that can do without: where no server has made a database yet, `url` is null and none is made. */
export const runReadingTask = (name: string, work: (given: Work<string | null>) => Promise<void>): Promise<void> =>
  run(name, async (config) => {
    const joined = await joinIfThere(config)
    await work({ url: joined?.url ?? null, config, file: process.argv[2] }).finally(() => joined?.stop())
  })

/** The same for a task that works on files only and needs no database. */
export const runFileTask = (name: string, work: (config: Config) => Promise<void>): Promise<void> => run(name, work)

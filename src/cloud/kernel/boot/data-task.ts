import { readConfig, type Config } from '../config'
import { consoleLog, describeError } from '../log'
import { joinEmbedded } from '../postgres/start-embedded'
import { CannotStart } from './cannot-start'
import { explainDatabase } from './open-database'

interface Work {
  url: string
  config: Config
  /** The first argument of the command. */
  file: string | undefined
}

/** Runs one task on the configured database: beside a running server, or with Postgres started just for it. */
export async function runDataTask(name: string, work: (given: Work) => Promise<void>): Promise<void> {
  try {
    const read = readConfig(process.env)
    if (!read.ok) throw new CannotStart(read.message)
    const { config } = read
    const embedded = config.databaseUrl ? null : await joinEmbedded(config.dataDir)
    try {
      await work({ url: config.databaseUrl ?? embedded!.url, config, file: process.argv[2] })
    } finally {
      await embedded?.stop()
    }
  } catch (error) {
    const known = explainDatabase(error)
    if (known instanceof CannotStart) console.error(known.message)
    else consoleLog.error(`${name}-failed`, describeError(known))
    process.exitCode = 1
  }
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Set by the set-up of a run of walks: a data folder whose server has been ready once and was stopped. */
const PREPARED = 'WALK_PREPARED_DATA'

/** Settings under which a server finds the same in its data folder. */
const HARMLESS = /^(PUBLIC_URL|WECHAT_.*)$/

export const tellPrepared = (folder: string): void => void (process.env[PREPARED] = folder)

/**
 * Fills an empty data folder with the prepared one, so that not every walk makes a database and sows the samples;
 * owners and modes stay, since Postgres insists on them. Does nothing where none is prepared or the settings differ.
 */
export async function fillWithPrepared(dataDir: string, settings: Record<string, string>): Promise<void> {
  const folder = process.env[PREPARED]
  if (!folder || Object.keys(settings).some((name) => !HARMLESS.test(name))) return
  await run('cp', ['-a', `${folder}/.`, dataDir])
}

import { rm } from 'node:fs/promises'

declare global {
  // A jest run's set-up and tear-down share nothing else.
  var preparedWalkData: string | undefined
}

/** Leaves no folder behind. */
export default async function tearDown(): Promise<void> {
  const folder = globalThis.preparedWalkData
  globalThis.preparedWalkData = undefined
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

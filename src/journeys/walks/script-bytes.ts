import type { CDPSession } from 'playwright-core'

/** Counts what scripts weigh over the wire, compressed as they come; ask after the page has loaded. */
export async function countScriptBytes(devtools: CDPSession): Promise<() => number> {
  let bytes = 0
  const scripts = new Set<string>()
  await devtools.send('Network.enable')
  devtools.on('Network.responseReceived', ({ type, requestId }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

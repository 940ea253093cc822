/** npm, a shell and the terminal each pass on the same Ctrl-C: what comes within this time is one wish. */
const SAME_WISH_MS = 800

/**
 * The first Ctrl-C (or SIGTERM, or a closed terminal) stops in order; a second one, later, forces.
 * The exit code is 0 after an orderly stop.
 */
export function stopOnSignal(stop: () => Promise<void>, force: () => void): void {
  let since: number | null = null
  const onSignal = () => {
    if (since === null) {
      since = performance.now()
      stop().then(
        () => process.exit(0),
        () => {
          force()
          process.exit(1)
        },
      )
    } else if (performance.now() - since > SAME_WISH_MS) {
      force()
      process.exit(130)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}

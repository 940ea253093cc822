const numbers = (version: string) => version.split('.').map(Number)

/**
 * Whether the program that names itself in `x-client` (`h5/0.1.0`, `weapp/0.1.0`) is older than we accept.
 * Callers that do not name themselves are nobody's old phone and pass.
 */
export function isTooOld(client: string | undefined, minimum: string | null): boolean {
  const match = minimum && client && /^[a-z0-9]+\/(\d+\.\d+\.\d+)$/.exec(client)
  if (!match) return false
  const [least, theirs] = [numbers(minimum), numbers(match[1]!)]
  const differs = least.findIndex((part, i) => part !== theirs[i])
  return differs >= 0 && theirs[differs]! < least[differs]!
}

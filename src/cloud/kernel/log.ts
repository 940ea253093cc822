type Fields = Record<string, string | number | boolean | null | undefined>

/** One JSON line per event. Never names, phones, tokens, addresses, places, or what people wrote. */
export interface Log {
  info(event: string, fields?: Fields): void
  warn(event: string, fields?: Fields): void
  error(event: string, fields?: Fields): void
}

const line = (level: string, event: string, fields: Fields) =>
  `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`

export const consoleLog: Log = {
  info: (event, fields = {}) => void process.stdout.write(line('info', event, fields)),
  warn: (event, fields = {}) => void process.stderr.write(line('warn', event, fields)),
  error: (event, fields = {}) => void process.stderr.write(line('error', event, fields)),
}

/** Messages of these come from our own code; those of others (SQL, JSON) may quote what a person sent. */
const SAFE_NAMES = new Set(['TypeError', 'ReferenceError', 'RangeError', 'AssertionError'])

/** What may be logged of an error: kinds, codes and stack frames of the whole chain of causes. */
export function describeError(error: unknown): Fields {
  const kinds: string[] = []
  const frames: string[] = []
  for (let e = error; e instanceof Error && kinds.length < 4; e = e.cause) {
    const code = (e as { code?: unknown }).code
    const message = SAFE_NAMES.has(e.name) ? `: ${e.message}` : ''
    kinds.push(`${e.name}${typeof code === 'string' ? `(${code})` : ''}${message}`)
    frames.push(
      ...(e.stack ?? '')
        .split('\n')
        .filter((row) => /^\s+at /.test(row))
        .slice(0, 6),
    )
  }
  return { error: kinds.join(' < ') || typeof error, stack: frames.map((row) => row.trim()).join(' | ') }
}

export interface SampleSettings {
  production: boolean
  /** A DATABASE_URL is set: the data lives in somebody's own Postgres. */
  externalDatabase: boolean
  /** The SAMPLE variable as written, if at all. */
  sample: string | undefined
}

/**
 * Whether invented people and their one-click log-in exist.
 * Asked for with SAMPLE=1 or refused with SAMPLE=0; unsaid, only a development start on the embedded database has
 * them, so that nothing is ever seeded into somebody's own database by accident.
 */
export function sampleMode({ production, externalDatabase, sample }: SampleSettings): boolean {
  if (sample === '1') return true
  if (sample === '0') return false
  return !production && !externalDatabase
}

/** Where to listen: sample mode stays on this machine unless HOST says otherwise; production listens to all. */
export function listenHost(settings: { production: boolean; sample: boolean; host: string | undefined }): string {
  if (settings.host) return settings.host
  return settings.production && !settings.sample ? '0.0.0.0' : '127.0.0.1'
}

/**
 * The column by which each table would be spread over servers (Citus and its like). Every primary or unique key of a
 * table contains it; a test over pg_index holds us to that. A new table needs a line here or in `REFERENCE_TABLES`.
 */
export const DISTRIBUTION: Record<string, string> = {
  audit_log: 'id',
  devices: 'id',
  episode_versions: 'episode_id',
  episodes: 'id',
  favourites: 'owner_id',
  one_time_codes: 'phone_hash',
  people: 'id',
  person_devices: 'person_id',
  person_roles: 'person_id',
  phones: 'phone_hash',
  progress: 'owner_id',
  rate_limits: 'key',
  sessions: 'token_hash',
  wechat_accounts: 'openid',
}

/** Small, read everywhere, copied to every server; their keys are free. */
export const REFERENCE_TABLES: readonly string[] = []

import { openTestDb } from '../testing'

/**
 * The column by which each table would be spread over servers (Citus and its like). Every primary or unique key of a
 * table contains it; a test over pg_index holds us to that. A new table needs a line here or in `REFERENCE_TABLES`.
 */
const DISTRIBUTION: Record<string, string> = {
  certificates: 'number',
  check_in_answers: 'official_id',
  exam_answers: 'paper_id',
  exam_appeals: 'id',
  exam_blueprints: 'id',
  exam_candidates: 'official_id',
  exam_fixes: 'exam_id',
  exam_gradings: 'paper_id',
  exam_papers: 'id',
  exam_times: 'exam_id',
  exams: 'id',
  exemption_files: 'exemption_id',
  exemptions: 'id',
  handbook_marks: 'owner_id',
  handbook_versions: 'handbook_id',
  handbooks: 'id',
  official_steps: 'official_id',
  officials: 'id',
  offline_sessions: 'id',
  paper_events: 'paper_id',
  roster_alerts: 'id',
  session_news: 'session_id',
  session_seats: 'session_id',
  study_done: 'official_id',
  study_items: 'id',
  study_plans: 'id',
  study_reminders: 'person_id',
  unit_supervisors: 'person_id',
  units: 'id',
  account_deletions: 'person_id',
  audit_log: 'id',
  booking_events: 'booking_id',
  booking_holds: 'owner_id',
  booking_messages: 'booking_id',
  booking_waiting: 'person_id',
  bookings: 'id',
  consents: 'owner_id',
  daily_questions: 'day',
  devices: 'id',
  episode_versions: 'episode_id',
  episodes: 'id',
  favourites: 'owner_id',
  count_periods: 'period',
  feedback: 'id',
  firm_members: 'person_id',
  group_signs: 'code',
  guardians: 'person_id',
  law_firms: 'id',
  lawyer_cells: 'lawyer_id',
  lawyer_plans: 'lawyer_id',
  lawyers: 'id',
  me_too: 'owner_id',
  me_too_totals: 'episode_id',
  chore_runs: 'name',
  message_grants: 'person_id',
  wechat_tokens: 'app_id',
  media_files: 'name',
  media_uploads: 'owner_id',
  my_villages: 'owner_id',
  one_time_codes: 'phone_hash',
  people: 'id',
  person_cells: 'person_id',
  person_devices: 'person_id',
  person_roles: 'person_id',
  phones: 'phone_hash',
  place_reports: 'id',
  places: 'id',
  plan_exceptions: 'lawyer_id',
  practice_abilities: 'owner_id',
  practice_answers: 'owner_id',
  practice_cards: 'owner_id',
  practice_learners: 'owner_id',
  practice_notices: 'owner_id',
  progress: 'owner_id',
  question_reports: 'id',
  question_sums: 'question_id',
  question_weeks: 'question_id',
  question_versions: 'question_id',
  questions: 'id',
  rate_limits: 'key',
  reach_minutes: 'village_code',
  reach_providers: 'pace',
  sessions: 'token_hash',
  sign_claims: 'code',
  sign_days: 'code',
  statistics_progress: 'id',
  statute_articles: 'law_id',
  statute_confirmations: 'thing_id',
  statute_versions: 'law_id',
  unanswered_asks: 'form_hash',
  unanswered_texts: 'form_hash',
  view_totals: 'episode_id',
  viewer_totals: 'day',
  views: 'owner_id',
  village_clerks: 'person_id',
  village_points: 'village_code',
  village_pairings: 'village_code',
  wechat_accounts: 'openid',
}

/** Small, read everywhere, copied to every server; their keys are free. */
const REFERENCE_TABLES: readonly string[] = []

interface Key {
  table: string
  name: string
  columns: string[]
  deferrable: boolean
  method: string
}

let keys: Key[]
let tables: string[]
let exclusions: string[]

beforeAll(async () => {
  const { db, close } = await openTestDb()
  const found = await db.pool.query<Key>(`
    select t.relname as table, k.relname as name, not i.indimmediate as deferrable, m.amname as method,
      array(select a.attname::text from unnest(i.indkey::int[]) part join pg_attribute a
        on a.attrelid = t.oid and a.attnum = part) as columns
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_class k on k.oid = i.indexrelid
      join pg_am m on m.oid = k.relam join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and (i.indisunique or i.indisprimary)`)
  keys = found.rows
  const named = await db.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  tables = named.rows.map(({ name }) => name)
  const excluded = await db.pool.query<{ name: string }>(
    `select conname as name from pg_constraint where contype = 'x'`,
  )
  exclusions = excluded.rows.map(({ name }) => name)
  await close()
})

test('each table says how it would be spread', () => {
  expect([...Object.keys(DISTRIBUTION), ...REFERENCE_TABLES].sort()).toEqual([...tables].sort())
})

test('each primary and unique key contains the column its table is spread by', () => {
  expect(keys.length).toBeGreaterThanOrEqual(tables.length)
  const spread = keys.filter(({ table }) => !REFERENCE_TABLES.includes(table))
  expect(spread.filter(({ table, columns }) => !columns.includes(DISTRIBUTION[table]!))).toEqual([])
})

test('nothing that a spread-out Postgres cannot do: deferrable keys, exclusion constraints', () => {
  expect(keys.filter(({ deferrable, method }) => deferrable || method !== 'btree')).toEqual([])
  expect(exclusions).toEqual([])
})

/** What a feature adds to the audit page: its acts and fields in words, and where its things are opened. */
export interface AuditWords {
  actions: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  /** Null where nothing is opened any more. */
  page: (subject: string, action: string) => string | null
}

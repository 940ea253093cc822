/** What a feature adds to the audit page: its acts and fields in words, and where its things are opened. */
export interface AuditWords {
  actions: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  page: (subject: string) => string
}

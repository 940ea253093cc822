import { PLACE_REPORT_KINDS, type PlaceReportKind } from '@/domain/places/reports'
import { newId } from '@/platform/new-id'
import { forget, keep, recall } from '@/platform/storage'

/** What somebody writes about a place; its id stays the same until the server has it, so that it is kept there once. */
export interface ReportDraft {
  id: string
  placeId: string
  placeName: string
  /** Null until chosen. */
  kind: PlaceReportKind | null
  text: string
  /** Who writes: a person's id, or null for a guest. */
  ownerId: string | null
}

export interface WaitingReport extends ReportDraft {
  kind: PlaceReportKind
  /** ISO 8601. */
  writtenAt: string
  /** The server will not take it as it is; it waits for its writer, not for the network. */
  complaint?: string
}

const DRAFTS = 'place-report-drafts'
const OUTBOX = 'place-reports-to-send'
const SEEN = 'place-report-answers-seen'
/** Whoever begins more leaves the oldest. */
const DRAFTS_KEPT = 6

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isKind = (value: unknown): value is PlaceReportKind => PLACE_REPORT_KINDS.some((kind) => kind === value)

const isDraft = (value: unknown): value is ReportDraft =>
  isObject(value) &&
  [value.id, value.placeId, value.placeName, value.text].every(isText) &&
  (value.kind === null || isKind(value.kind)) &&
  (value.ownerId === null || isText(value.ownerId))

const isWaiting = (value: unknown): value is WaitingReport =>
  isDraft(value) && value.kind !== null && 'writtenAt' in value && isText(value.writtenAt)

const list = <T>(key: string, is: (value: unknown) => value is T): T[] => {
  const kept = recall(key)
  return Array.isArray(kept) ? kept.filter(is) : []
}

/** What a guest wrote goes with them into the account; nobody meets what another person wrote. */
export const mayMeet = ({ ownerId }: ReportDraft, reader: string | null): boolean =>
  ownerId === null || ownerId === reader

export const readDraft = (placeId: string, reader: string | null): ReportDraft | null =>
  list(DRAFTS, isDraft).find((draft) => draft.placeId === placeId && mayMeet(draft, reader)) ?? null

export const emptyDraft = (placeId: string, placeName: string, ownerId: string | null): ReportDraft => ({
  ...{ id: newId(), placeId, placeName },
  ...{ kind: null, text: '', ownerId },
})

/** False when this phone keeps nothing; the page then says so. */
export const writeDraft = (draft: ReportDraft): boolean =>
  keep(DRAFTS, [draft, ...list(DRAFTS, isDraft).filter(({ id }) => id !== draft.id)].slice(0, DRAFTS_KEPT))

export const dropDraft = (id: string): void =>
  void keep(
    DRAFTS,
    list(DRAFTS, isDraft).filter((draft) => draft.id !== id),
  )

/** Handed in and not yet acknowledged by the server, oldest first; kept over a restart. */
export const readOutbox = (): WaitingReport[] => list(OUTBOX, isWaiting)

export const writeOutbox = (reports: readonly WaitingReport[]): boolean => keep(OUTBOX, reports)

/** Answers that were read on this phone: by report, when they were given. */
export function readSeen(): Readonly<Record<string, string>> {
  const kept = recall(SEEN)
  return isObject(kept)
    ? Object.fromEntries(Object.entries(kept).flatMap(([id, at]) => (isText(at) ? [[id, at]] : [])))
    : {}
}

export const writeSeen = (seen: Readonly<Record<string, string>>): void => void keep(SEEN, seen)

export const forgetReports = (): void => [DRAFTS, OUTBOX, SEEN].forEach(forget)

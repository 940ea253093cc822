/** What is known of one wording of a law, wherever it comes from. Days are civil days of Asia/Shanghai. */
export interface LawDays {
  amendedDay: string
  /** Null where the source does not say; the wording then counts from the day it was decided. */
  effectiveDay: string | null
  repealedDay: string | null
}

/** The day from which a wording counts. */
export const startOf = ({ amendedDay, effectiveDay }: LawDays): string => effectiveDay ?? amendedDay

/** Whether nothing may rest on this law any more; one that is repealed from tomorrow on still holds today. */
export const isRepealed = ({ repealedDay }: Pick<LawDays, 'repealedDay'>, today: string): boolean =>
  repealedDay !== null && repealedDay <= today

/**
 * The day on which a wording ends. A text that says nothing of its end (the printed law never does) is no news that it
 * lives again: it ends with its law, unless it was enacted anew after the repeal.
 *
 * @param known what we know of the law, or of its name
 */
export function endOf(law: LawDays, known: { repealedDay: string | null } | undefined): string | null {
  if (law.repealedDay !== null || !known?.repealedDay) return law.repealedDay
  return startOf(law) < known.repealedDay ? known.repealedDay : null
}

/** The last reading of each amendment: a file that was read anew replaces what an earlier one said of the same text. */
export const lastReadings = <V extends LawDays & { version: number }>(versions: readonly V[]): V[] =>
  versions.filter(
    ({ amendedDay, version }) => !versions.some((other) => other.amendedDay === amendedDay && other.version > version),
  )

/**
 * The wording of a law that applies on a day: of those that have begun the one that began last, and of two that began
 * on the same day the one with the higher version, because it was read later. The index that comes with the program
 * counts as one wording among them: a release may know a newer one than what was imported, and what was imported for
 * the same day is the official text. A wording whose day lies ahead does not count yet,
 * unless the index alone knows the law.
 *
 * @param index null when the program itself does not know this law
 * @param versions in any order
 * @returns null when none has begun
 */
export function lawInForce<L extends LawDays, V extends LawDays & { version: number }>(
  index: L | null,
  versions: readonly V[],
  today: string,
): L | V | null {
  const begun = lastReadings(versions).filter((version) => startOf(version) <= today)
  const newest = begun.sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.version - b.version).at(-1)
  if (!newest) return index
  if (!index || index.amendedDay === newest.amendedDay) return newest
  const isNewer = startOf(index) <= today && startOf(index) > startOf(newest)
  return isNewer ? index : newest
}

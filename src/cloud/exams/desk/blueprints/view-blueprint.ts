import type { BlueprintRow, DeskBlueprint } from '@/contract/exams/desk'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import type { Blueprint } from './blueprints.repo'

type NameOf = (id: string) => string

const sumOf = ({ sections }: BlueprintBody, of: (section: BlueprintBody['sections'][number]) => number): number =>
  sections.reduce((sum, section) => sum + of(section), 0)

const head = ({ id, title, category, state, revision, savedById, updatedAt, sample }: Blueprint, nameOf: NameOf) => ({
  ...{ id, title, category, state, revision, sample },
  savedBy: nameOf(savedById),
  updatedAt: updatedAt.toISOString(),
})

export const viewBlueprint = (row: Blueprint, nameOf: NameOf): DeskBlueprint => ({
  ...head(row, nameOf),
  body: row.body,
})

export const viewBlueprintRow = (row: Blueprint, exams: number, nameOf: NameOf): BlueprintRow => ({
  ...head(row, nameOf),
  questions: sumOf(row.body, ({ count }) => count),
  maxTenths: sumOf(row.body, ({ count, marksTenths }) => count * marksTenths),
  minutes: row.body.minutes,
  pass: row.body.pass,
  exams,
})

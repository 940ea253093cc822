import { auditEntry } from './audit/entry'
import { demandEntry } from './demand/entry'
import { firmsEntry, lawyersEntry, villagesEntry } from './directory/entries'
import { episodesEntry } from './episodes/entry'
import { feedbackEntry } from './feedback/entry'
import { figuresEntry } from './figures/entry'
import { firmEntry } from './firm/entry'
import { lawsEntry } from './laws/entry'
import { placesEntry } from './places/entry'
import { planEntry } from './plan/entry'
import { questionsEntry } from './questions/entry'
import { signsEntry } from './signs/entry'
import { todoEntry } from './todo/entry'
import { visitsEntry } from './visits/entry'
import type { FeatureEntry } from './shell/feature-entry'

/** The rooms of the console, in the order of its navigation. A new capability adds its folder and one line here. */
export const FEATURES: readonly FeatureEntry[] = [
  todoEntry,
  episodesEntry,
  questionsEntry,
  lawsEntry,
  demandEntry,
  feedbackEntry,
  figuresEntry,
  signsEntry,
  villagesEntry,
  firmsEntry,
  lawyersEntry,
  visitsEntry,
  placesEntry,
  planEntry,
  firmEntry,
  auditEntry,
]

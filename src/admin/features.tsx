import { appealsEntry } from './appeals/entry'
import { auditEntry } from './audit/entry'
import { blueprintsEntry } from './blueprints/entry'
import { demandEntry } from './demand/entry'
import { firmsEntry, lawyersEntry, villagesEntry } from './directory/entries'
import { episodesEntry } from './episodes/entry'
import { examsEntry } from './exams/entry'
import { exemptionsEntry } from './exemptions/entry'
import { feedbackEntry } from './feedback/entry'
import { figuresEntry } from './figures/entry'
import { firmEntry } from './firm/entry'
import { handbooksEntry } from './handbooks/entry'
import { lawsEntry } from './laws/entry'
import { owingEntry } from './owing/entry'
import { placesEntry } from './places/entry'
import { planEntry } from './plan/entry'
import { studyPlansEntry } from './plans/entry'
import { questionsEntry } from './questions/entry'
import { rosterEntry } from './roster/entry'
import { sessionsEntry } from './sessions/entry'
import { signsEntry } from './signs/entry'
import { todoEntry } from './todo/entry'
import { unitsEntry } from './units/entry'
import { visitsEntry } from './visits/entry'
import type { FeatureEntry } from './shell/feature-entry'

/** The rooms of the console, in the order of its navigation. A new capability adds its folder and one line here. */
export const FEATURES: readonly FeatureEntry[] = [
  todoEntry,
  episodesEntry,
  questionsEntry,
  lawsEntry,
  handbooksEntry,
  studyPlansEntry,
  sessionsEntry,
  owingEntry,
  unitsEntry,
  rosterEntry,
  blueprintsEntry,
  examsEntry,
  appealsEntry,
  exemptionsEntry,
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

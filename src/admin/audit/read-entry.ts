import type { AuditEntry } from '@/contract/console/console-audit'
import { appealsAuditWords } from '../appeals/audit-words'
import { blueprintsAuditWords } from '../blueprints/audit-words'
import { firmAuditWords, lawyerAuditWords, pairingAuditWords } from '../directory/audit-words'
import { episodesAuditWords } from '../episodes/audit-words'
import { examsAuditWords } from '../exams/audit-words'
import { exemptionsAuditWords } from '../exemptions/audit-words'
import { feedbackAuditWords } from '../feedback/audit-words'
import { handbooksAuditWords } from '../handbooks/words'
import { owingAuditWords, resultsAuditWords } from '../owing/audit-words'
import { placesAuditWords } from '../places/audit-words'
import { planAuditWords } from '../plan/audit-words'
import { studyPlansAuditWords } from '../plans/audit-words'
import { questionsAuditWords } from '../questions/audit-words'
import { officialAuditWords, rosterAuditWords } from '../roster/audit-words'
import { sessionsAuditWords } from '../sessions/words'
import { signsAuditWords } from '../signs/audit-words'
import { unitAuditWords } from '../units/audit-words'
import type { AuditWords } from './words'

/** By the first word of the act. A new feature adds its own line. */
const WORDS: Readonly<Record<string, AuditWords>> = {
  appeal: appealsAuditWords,
  blueprint: blueprintsAuditWords,
  episode: episodesAuditWords,
  exam: examsAuditWords,
  exemption: exemptionsAuditWords,
  feedback: feedbackAuditWords,
  firm: firmAuditWords,
  handbook: handbooksAuditWords,
  lawyer: lawyerAuditWords,
  official: officialAuditWords,
  pairing: pairingAuditWords,
  place: placesAuditWords,
  plan: planAuditWords,
  question: questionsAuditWords,
  roster: rosterAuditWords,
  session: sessionsAuditWords,
  sign: signsAuditWords,
  'study-owing': owingAuditWords,
  'study-plan': studyPlansAuditWords,
  'study-results': resultsAuditWords,
  unit: unitAuditWords,
}

/** An entry as the desk reads it; what no feature has words for shows as it was written. */
export function readEntry({ action, subject, detail }: Pick<AuditEntry, 'action' | 'subject' | 'detail'>) {
  const words = WORDS[action.split('.')[0] ?? '']
  // A list of changed fields is nothing but names; a reason is somebody's own sentence and stays untouched.
  const isFields = /^[A-Za-z]+([,、 ]+[A-Za-z]+)*$/.test(detail)
  return {
    act: words?.actions[action] ?? action,
    page: words?.page(subject, action) ?? null,
    detail: isFields
      ? detail
          .split(/[,、 ]+/)
          .map((name) => words?.fields[name] ?? name)
          .join('、')
      : detail,
  }
}

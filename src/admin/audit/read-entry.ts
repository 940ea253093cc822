import type { AuditEntry } from '@/contract/console/console-audit'
import { firmAuditWords, lawyerAuditWords, pairingAuditWords } from '../directory/audit-words'
import { episodesAuditWords } from '../episodes/audit-words'
import { feedbackAuditWords } from '../feedback/audit-words'
import { placesAuditWords } from '../places/audit-words'
import { planAuditWords } from '../plan/audit-words'
import { questionsAuditWords } from '../questions/audit-words'
import { signsAuditWords } from '../signs/audit-words'
import type { AuditWords } from './words'

/** By the first word of the act. A new feature adds its own line. */
const WORDS: Readonly<Record<string, AuditWords>> = {
  episode: episodesAuditWords,
  feedback: feedbackAuditWords,
  firm: firmAuditWords,
  lawyer: lawyerAuditWords,
  pairing: pairingAuditWords,
  place: placesAuditWords,
  plan: planAuditWords,
  question: questionsAuditWords,
  sign: signsAuditWords,
}

/** An entry as the desk reads it; what no feature has words for shows as it was written. */
export function readEntry({ action, subject, detail }: Pick<AuditEntry, 'action' | 'subject' | 'detail'>) {
  const words = WORDS[action.split('.')[0] ?? '']
  // A list of changed fields is nothing but names; a reason is somebody's own sentence and stays untouched.
  const isFields = /^[A-Za-z]+([,、 ]+[A-Za-z]+)*$/.test(detail)
  return {
    act: words?.actions[action] ?? action,
    page: words?.page(subject) ?? null,
    detail: isFields
      ? detail
          .split(/[,、 ]+/)
          .map((name) => words?.fields[name] ?? name)
          .join('、')
      : detail,
  }
}

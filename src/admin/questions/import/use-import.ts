import { importQuestions, type ImportReport } from '@/contract/console/console-import'
import type { QUESTION_AUDIENCES, QUESTION_TOPICS } from '@/contract/practice/question'
import { createImport } from '../../patterns/one-sheet/create-import'
import { refuseFile } from './refuse-file'

/** For rows that say nothing of it themselves. */
interface Choice {
  topic: (typeof QUESTION_TOPICS)[number] | null
  audiences: (typeof QUESTION_AUDIENCES)[number][]
  difficulty: number
  /** 仅考试用. */
  examOnly: boolean
}

const CHOICE: Choice = { topic: null, audiences: ['resident'], difficulty: 3, examOnly: false }

/** One file on its way into the bank. */
export const useImport = createImport<ImportReport, Choice>({
  options: CHOICE,
  refuse: refuseFile,
  ask(call, { name }, { topic, audiences, difficulty, examOnly }, seen) {
    if (!topic || audiences.length === 0) return null
    const of = { topic, audiences: audiences.join(','), difficulty: String(difficulty) as '3' }
    return call(importQuestions, { name, ...of, ...(examOnly && { examOnly: 'true' as const }), ...seen })
  },
})

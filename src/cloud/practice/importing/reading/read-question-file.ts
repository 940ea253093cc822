import type { ProgramLimits } from '@/cloud/kernel/programs/run-program'
import { runReader, type FileRead, type GivenFile } from '@/cloud/kernel/reading/run-reader'
import type { ReadQuestions } from '@/domain/practice/importing/imported-question'

export type ReadingResult = FileRead<ReadQuestions>

/** Reads questions from .xlsx, .csv or .docx, fenced in. */
export const readQuestionFile = (file: GivenFile, limits?: ProgramLimits): Promise<ReadingResult> =>
  runReader<ReadQuestions>('read-questions', file, limits)

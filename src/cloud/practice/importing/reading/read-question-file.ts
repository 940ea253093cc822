import type { ReadQuestions } from '@/domain/practice/importing/imported-question'

export interface QuestionFile {
  /** With its ending; the kind is judged by the bytes. */
  name: string
  bytes: Uint8Array
}

/** `message`: why the file as a whole was not read, and what to do next. */
export type ReadingResult = { ok: true; read: ReadQuestions } | { ok: false; message: string }

/** Reads questions from .xlsx, .csv or .docx; whatever the bytes are, it answers and never throws. */
export async function readQuestionFile(file: QuestionFile): Promise<ReadingResult> {
  return { ok: false, message: `还读不了“${file.name}”。` }
}

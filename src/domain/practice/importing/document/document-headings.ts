import type { WrittenQuestion } from '../written-question'

/** What problems call the parts of a question in a document, which has no headings of its own. */
export const DOCUMENT_HEADINGS: WrittenQuestion['headings'] = {
  kind: '题型',
  caseStem: '案例',
  stem: '题干',
  options: '选项',
  answer: '答案',
  explanation: '解析',
  difficulty: '难度',
  source: '来源',
}

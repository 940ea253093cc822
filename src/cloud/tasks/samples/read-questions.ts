import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { QuestionSet, questionsOf, type QuestionBody } from '@/contract/practice/question'

/**
 * The questions in `contentDir/questions`; none where the folder is missing.
 *
 * @throws when a file is there and does not match its contract
 */
export async function readQuestions(contentDir: string): Promise<{ id: string; body: QuestionBody }[]> {
  const folder = join(contentDir, 'questions')
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const sets = files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map(async (file) => questionsOf(v.parse(QuestionSet, JSON.parse(await readFile(join(folder, file), 'utf8')))))
  return (await Promise.all(sets)).flat()
}

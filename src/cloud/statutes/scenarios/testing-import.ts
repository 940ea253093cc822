import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantEpisode } from '@/cloud/episodes/testing-episodes'
import type { TestApp } from '@/cloud/kernel/testing'
import { plantQuestion } from '@/cloud/practice/testing-questions'
import { getConsoleEpisode } from '@/contract/console/console-episodes'
import { getQuestion } from '@/contract/console/console-questions'
import { hashArticle } from '../hash-article'
import { importLaws } from '../importing/import-laws'

/** Imports files that hold these bytes, by their names. */
export async function importFiles(app: TestApp, files: Record<string, Buffer>, apply = true) {
  const folder = mkdtempSync(join(tmpdir(), 'laws-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  try {
    return await importLaws(app.ctx, [folder], apply)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const citing = (number: string, text: string, lawId = 'sample-law') => ({
  id: `${lawId}:${number}`,
  digest: '示例：要在几天内说。',
  textHash: hashArticle(text),
  rests: ['示例'],
})

/** An episode and a question that rest on the same article. */
export async function plantBoth(app: TestApp, number: string, text: string): Promise<void> {
  const citations = [citing(number, text)]
  await plantEpisode(app.ctx, 'sample-episode', { citations })
  await plantQuestion(app.ctx, 'sample-question', { citations })
}

/** [doubt, live] of the episode and of the question. */
export async function standingOfBoth(app: TestApp): Promise<{ episode: unknown[]; question: unknown[] }> {
  const editor = await app.as('editor')
  const episode = (await app.call(getConsoleEpisode, { id: 'sample-episode' }, editor)).body
  const question = (await app.call(getQuestion, { id: 'sample-question' }, editor)).body
  return { episode: [episode.doubt, episode.live], question: [question.doubt, question.live] }
}

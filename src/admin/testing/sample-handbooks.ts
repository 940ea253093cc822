import type { HandbookBody } from '@/contract/study/handbook-body'
import type { ConsoleHandbook, HandbookVersion } from '@/contract/study/handbook/console-handbooks'
import { EDITOR } from './samples'

export const HASH = '0123456789abcdef'

export const sampleBook = (): HandbookBody => ({
  title: '示例手册',
  about: '示例：处罚的要点。',
  chapters: [
    {
      id: 'before',
      title: '动手之前',
      entries: [
        { id: 'two', title: '至少两人', digest: '示例：两个人去。', citation: 'sample-law:42', textHash: HASH },
        { id: 'party', title: '示例条例', digest: '示例：只列名称。', source: '《示例条例》' },
      ],
    },
  ],
})

export const sampleBookVersion = (part: Partial<HandbookVersion> = {}): HandbookVersion => ({
  version: 1,
  state: 'draft',
  revision: 3,
  body: sampleBook(),
  writerIds: [EDITOR.id],
  savedByName: EDITOR.displayName,
  publishedByName: null,
  updatedAt: '2026-11-23T06:00:00.000Z',
  ...part,
})

export const sampleHandbook = (
  versions: HandbookVersion[] = [sampleBookVersion()],
  doubts: ConsoleHandbook['doubts'] = [],
): ConsoleHandbook => ({ id: 'hb-1', category: 'enforcement-officer', sample: false, versions, doubts })

import { readWanted } from './read-wanted'

test.each([
  [
    { source: 'topic', topic: 'work' },
    { source: 'topic', topic: 'work' },
  ],
  [
    { source: 'episode', episode: 'ceiling-leak' },
    { source: 'episode', episodeId: 'ceiling-leak' },
  ],
  [{ source: 'challenge' }, { source: 'challenge' }],
  [{ source: 'review', topic: 'work' }, { source: 'review' }],
  [{ source: 'topic' }, null],
  [{ source: 'topic', topic: '../x' }, null],
  [{ source: 'exam' }, null],
  [{}, null],
])('%j asks for %j', (query, wanted) => expect(readWanted(query)).toEqual(wanted))

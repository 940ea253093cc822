import { proofSentence, sitesSentence } from './siting-words'

const found = { service: 'notarization', pace: 'walk', minutes: 15, sites: 1, gained: 7, bound: 7 }

test.each([
  [{}, '在此增设 1 个点，可使 7 个村居步行 15 分钟内能办公证。'],
  [{ sites: 3, gained: 12, pace: 'car' }, '在这 3 处各增设一个点，可使 12 个村居开车 15 分钟内能办公证。'],
  [{ pace: 'elder' }, '在此增设 1 个点，可使 7 个村居慢步行 15 分钟内能办公证。'],
  [{ sites: 0, gained: 0 }, '没有找到能再让村居步行 15 分钟内能办公证的地点。'],
])('%j', (part, sentence) => expect(sitesSentence({ ...found, ...part })).toBe(sentence))

test('the proof is told, or how much may be missing', () => {
  expect(proofSentence(found)).toMatch(/已证明/)
  expect(proofSentence({ ...found, bound: 9 })).toBe('还没有证明这是最好的选法：最多还可能多 2 个村居。')
  expect(proofSentence({ ...found, sites: 0, gained: 0, bound: 0 })).toBe('每个候选地点都逐一算过。')
})

import { audiencesPresent, narrowTo, topicsPresent } from './narrow-list'

describe('topicsPresent', () => {
  it.each([
    ['in the order of the words, each once', ['work', 'money', 'neighbours', 'money'], ['neighbours', 'money', 'work']],
    ['a code of a newer server comes last', ['space', 'work'], ['work', 'space']],
    ['no episode, none', [], []],
  ])('%s', (_, given, expected) => {
    expect(topicsPresent(given.map((topic) => ({ topic })))).toEqual(expected)
  })
})

it('audiencesPresent: of all episodes, each once, in the order of the words', () => {
  const audiences = [['owner', 'resident'], ['diver', 'resident'], ['elderly']]
  expect(audiencesPresent(audiences.map((one) => ({ audiences: one })))).toEqual([
    'resident',
    'elderly',
    'owner',
    'diver',
  ])
})

describe('narrowTo', () => {
  const leak = { topic: 'neighbours', audiences: ['resident', 'owner'] }
  const fee = { topic: 'housing', audiences: ['owner'] }
  const wages = { topic: 'work', audiences: ['worker'] }
  it.each([
    ['nothing chosen', '', '', [leak, fee, wages]],
    ['a topic', 'work', '', [wages]],
    ['an audience', '', 'owner', [leak, fee]],
    ['both', 'housing', 'owner', [fee]],
    ['both, and no episode is for both', 'work', 'owner', []],
  ])('%s', (_, topic, audience, expected) => {
    expect(narrowTo([leak, fee, wages], { topic, audience })).toEqual(expected)
  })
})

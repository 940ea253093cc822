import { difficultySentence, discriminationSentence } from './say-statistics'

test.each([
  [null, '还看不出'],
  [-0.01, '反着了'],
  [0, '区分不大'],
  [0.19, '区分不大'],
  [0.2, '有一定区分'],
  [0.3, '区分得好'],
])('a discrimination of %s says %s', (value, begins) =>
  expect(discriminationSentence(value).startsWith(begins)).toBe(true),
)

test.each([
  [1800, 39, 3, '满 40 人作答后按实际结果算，现在用编辑定的难度。'],
  [1510, 40, 3, '实际难度和编辑定的一致。'],
  [1660, 40, 3, '比编辑定的难一级。'],
  [1350, 40, 4, '比编辑定的容易两级。'],
])('Elo %i after %i answers, rated %i', (elo, answers, rating, says) =>
  expect(difficultySentence(elo, answers, rating)).toBe(says),
)

import { BLUEPRINT_PRESETS, PAPER_PRESET, presetSections } from './presets'

test.each(BLUEPRINT_PRESETS)('$title: fifty questions, a hundred marks', (preset) => {
  const sections = presetSections(preset)
  expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(50)
  expect(sections.reduce((sum, { count, marksTenths }) => sum + count * marksTenths, 0)).toBe(1000)
})

test('the numbers of the rule', () => {
  expect(PAPER_PRESET).toMatchObject({ minutes: 90, pass: 60, good: 80, excellent: 90 })
  expect(BLUEPRINT_PRESETS.map(({ category }) => category)).toEqual([
    'new-leader',
    'new-civil-servant',
    'enforcement-officer',
  ])
})

import type { BlueprintBody, BlueprintSection } from '@/contract/exams/blueprint'
import { PAPER_PRESET, presetSections, type BlueprintPreset } from '@/domain/exams/presets'
import type { PlanCategory } from '@/domain/study/categories'

export interface BlueprintFormValue {
  title: string
  category: PlanCategory
  body: BlueprintBody
}

export const newSection = (): BlueprintSection => ({
  title: '单选题',
  kind: 'single',
  topics: [],
  laws: [],
  difficulty: { from: 1, to: 5 },
  count: 10,
  marksTenths: 20,
})

export const emptyBlueprint = (): BlueprintFormValue => ({
  title: '',
  category: 'all',
  body: { sections: [newSection()], ...PAPER_PRESET },
})

export const presetBlueprint = (preset: BlueprintPreset): BlueprintFormValue => ({
  title: preset.title,
  category: preset.category,
  body: { sections: presetSections(preset), ...PAPER_PRESET },
})

/** How many questions and marks a paper has. */
export const sumsOf = ({ sections }: BlueprintBody) => ({
  questions: sections.reduce((sum, { count }) => sum + count, 0),
  maxTenths: sections.reduce((sum, { count, marksTenths }) => sum + count * marksTenths, 0),
})

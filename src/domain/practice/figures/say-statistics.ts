import { MEASURED_FROM, ratingOfElo } from './statistics'

/**
 * What a discrimination (−1 to 1) means for the question, in a sentence. Steps of 0.2 and 0.3 as in Ebel & Frisbie,
 * Essentials of Educational Measurement (1991), where below 0.2 a question is to be rewritten.
 */
export function discriminationSentence(discrimination: number | null): string {
  if (discrimination === null) return '还看不出：全都答对、全都答错，或者作答的人差别不大。'
  if (discrimination < 0) return '反着了：平时答得好的人在这题上反而容易错，请核对答案和题干。'
  if (discrimination < 0.2) return '区分不大：平时答得好不好，在这题上差不多，题干或选项可以再磨一磨。'
  if (discrimination < 0.3) return '有一定区分：平时答得好的人，这题也容易答对一些。'
  return '区分得好：平时答得好的人，这题明显更容易答对。'
}

/** How the measured difficulty stands to the editor's rating, in a sentence. */
export function difficultySentence(elo: number, answers: number, rating: number): string {
  if (answers < MEASURED_FROM) return `满 ${MEASURED_FROM} 人作答后按实际结果算，现在用编辑定的难度。`
  const away = ratingOfElo(elo) - rating
  if (away === 0) return '实际难度和编辑定的一致。'
  const steps = ['', '一级', '两级', '三级', '四级'][Math.abs(away)]!
  return away > 0 ? `比编辑定的难${steps}。` : `比编辑定的容易${steps}。`
}

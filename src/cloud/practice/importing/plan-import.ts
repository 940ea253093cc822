import type { ImportAlike, ImportDuplicate } from '@/contract/console/console-import'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { indexAlike } from '@/domain/practice/bank/alike-index'
import { unguardFormula } from '@/domain/sheets/formula-guard'
import { questionKey } from '@/domain/practice/bank/question-key'
import type { ImportedQuestion } from '@/domain/practice/importing/imported-question'
import { repealedFinder } from '../desk/check-question'
import type { BankWords } from './bank-words.repo'
import { draftOf, type Choice } from './draft-of'
import { inTurns } from './in-turns'

export interface Planned {
  question: ImportedQuestion
  draft: QuestionDraft
  /** Names of repealed laws in it. */
  repealed: string[]
}

export interface Plan {
  good: Planned[]
  duplicates: ImportDuplicate[]
  alike: ImportAlike[]
}

/** From here on a reader says "that is the same question". */
const ALIKE_FROM = 0.6
/** Only a hint: so many questions of a file are compared with the bank, and of more nothing is said. */
const COMPARED = 2000

export const placeOf = ({ row, sheet }: { row: number; sheet?: string }) => ({
  row,
  ...(sheet === undefined ? {} : { sheet }),
})

const wordsOf = ({ caseStem, stem }: { caseStem?: string | null | undefined; stem: string }) => (caseStem ?? '') + stem

/** As it was before a spreadsheet, our own among them, was kept from running it. */
const unguarded = (read: ImportedQuestion): ImportedQuestion => ({
  ...read,
  ...(read.caseStem === undefined ? {} : { caseStem: unguardFormula(read.caseStem) }),
  ...(read.explanation === undefined ? {} : { explanation: unguardFormula(read.explanation) }),
  ...(read.source === undefined ? {} : { source: unguardFormula(read.source) }),
  stem: unguardFormula(read.stem),
  options: read.options.map(unguardFormula),
})

type Same = ImportDuplicate['same']

async function keysOf(bank: readonly BankWords[]): Promise<Map<string, Same>> {
  const keys = new Map<string, Same>()
  for await (const { id, caseStem, stem, options } of inTurns(bank))
    keys.set(questionKey({ caseStem: caseStem ?? '', stem, options }), { id, row: null, stem })
  return keys
}

async function findAlike(good: readonly Planned[], bank: readonly BankWords[]): Promise<ImportAlike[]> {
  const find = indexAlike(
    bank.map(({ id, ...words }) => ({ id, text: wordsOf(words) })),
    ALIKE_FROM,
  )
  const alike: ImportAlike[] = []
  for await (const { question } of inTurns(good.slice(0, COMPARED))) {
    const found = find(wordsOf(question))
    if (!found) continue
    const { id, text, likeness } = found
    alike.push({ ...placeOf(question), stem: question.stem, to: { id, stem: text }, likeness })
  }
  return alike
}

/** Which of the questions read go into the bank and how, which it has already, and what an editor should look at. */
export async function planImport(
  questions: readonly ImportedQuestion[],
  choice: Choice,
  bank: readonly BankWords[],
  contentDir: string,
): Promise<Plan> {
  const known = await keysOf(bank)
  const findRepealed = await repealedFinder(contentDir)
  const [good, duplicates]: [Planned[], ImportDuplicate[]] = [[], []]
  for await (const read of inTurns(questions)) {
    const question = unguarded(read)
    const key = questionKey(question)
    const same = known.get(key)
    if (same) duplicates.push({ ...placeOf(question), stem: question.stem, same })
    else {
      known.set(key, { id: null, ...placeOf(question), stem: question.stem })
      const draft = draftOf(question, choice)
      good.push({ question, draft, repealed: findRepealed(draft) })
    }
  }
  return { good, duplicates, alike: await findAlike(good, bank) }
}

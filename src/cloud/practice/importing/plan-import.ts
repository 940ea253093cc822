import type { ImportAlike, ImportDuplicate } from '@/contract/console/console-import'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { indexAlike } from '@/domain/practice/bank/alike-index'
import { unguardFormula } from '@/domain/sheets/formula-guard'
import { questionKey } from '@/domain/practice/bank/question-key'
import { ALIKE_FROM } from '@/domain/practice/similarity'
import type { StatuteIndex } from '@/contract/content/statute-index'
import type { ImportedQuestion } from '@/domain/practice/importing/imported-question'
import { repealedFinder } from '../desk/check-question'
import type { BankWords } from './bank-words.repo'
import { draftOf, type Choice } from './draft-of'
import { inTurns } from '@/cloud/kernel/reading/in-turns'

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

/** Only a hint: so many questions of a file are compared with the bank for being alike, and the report says so. */
const COMPARED = 2000

/** What an editor must not take for found alike to none; null where all were compared. */
export const sayCompared = (questions: number): string | null =>
  questions > COMPARED
    ? `题目很多：只有前 ${COMPARED} 道和题库比过是否相近，后面的 ${questions - COMPARED} 道只查了是否相同。要都比，请分成几个文件。`
    : null

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

interface Keyed {
  question: ImportedQuestion
  key: string
}

async function withKeys(questions: readonly ImportedQuestion[]): Promise<Keyed[]> {
  const keyed: Keyed[] = []
  for await (const read of inTurns(questions)) {
    const question = unguarded(read)
    keyed.push({ question, key: questionKey(question) })
  }
  return keyed
}

type Same = ImportDuplicate['same']
type Nearest = Pick<ImportAlike, 'to' | 'likeness'>
type Bank = Iterable<BankWords> | AsyncIterable<BankWords>

/** Goes through the bank once: which question of it is the same by key, and which is most alike by place in the file. */
async function compareWithBank(keyed: readonly Keyed[], bank: Bank) {
  const keys = new Set(keyed.map(({ key }) => key))
  const find = indexAlike(
    keyed.slice(0, COMPARED).map(({ question }) => wordsOf(question)),
    ALIKE_FROM,
  )
  const same = new Map<string, Same>()
  const nearest = new Map<number, Nearest>()
  for await (const { id, caseStem, stem, options } of inTurns(bank)) {
    const key = questionKey({ caseStem: caseStem ?? '', stem, options })
    if (keys.has(key)) same.set(key, { id, row: null, stem })
    for (const { at, likeness } of find(wordsOf({ caseStem, stem })))
      if (likeness > (nearest.get(at)?.likeness ?? 0)) nearest.set(at, { to: { id, stem }, likeness })
  }
  return { same, nearest }
}

/** With which names of repealed laws are found. */
export interface Laws {
  contentDir: string
  inForce: readonly StatuteIndex[]
}

/** Which of the questions read go into the bank and how, which it has already, and what an editor should look at. */
export async function planImport(
  questions: readonly ImportedQuestion[],
  choice: Choice,
  bank: Bank,
  laws: Laws,
): Promise<Plan> {
  const keyed = await withKeys(questions)
  const { same: known, nearest } = await compareWithBank(keyed, bank)
  const findRepealed = await repealedFinder(laws.contentDir, laws.inForce)
  const plan: Plan = { good: [], duplicates: [], alike: [] }
  for await (const [at, { question, key }] of inTurns(keyed.entries())) {
    const entry = { ...placeOf(question), stem: question.stem }
    const same = known.get(key)
    if (same) plan.duplicates.push({ ...entry, same })
    else {
      known.set(key, { id: null, ...entry })
      const draft = draftOf(question, choice)
      plan.good.push({ question, draft, repealed: findRepealed(draft) })
      const near = nearest.get(at)
      if (near) plan.alike.push({ ...entry, ...near })
    }
  }
  return plan
}

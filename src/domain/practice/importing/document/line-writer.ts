import { takeAnswer } from '../words/answer-in-stem'
import { readKind } from '../words/kind-words'
import { splitOptions } from '../words/options-in-text'
import { emptyQuestion, type Field, type WrittenQuestion } from '../written-question'
import { readKeyLine, type KeyEntry } from './answer-key'
import { DOCUMENT_HEADINGS } from './document-headings'
import { readLine, type Line } from './read-line'

type Of<Is extends Line['is']> = Extract<Line, { is: Is }>
type Numbered = WrittenQuestion & { number: number }

const carriesAnswer = (text: string) => takeAnswer(text).answer !== ''
/** Something to fill in, to answer or answered: a stem rather than a remark. */
const asks = (text: string) => /[(（]\s*[)）]|_{2,}|[?？]$/u.test(text) || carriesAnswer(text)

/** Far more than any part of a question may have: what follows is not kept, the part is refused as too long anyway. */
const PART_MAX = 5_000
const grown = (text: string, more: string) => (text.length > PART_MAX ? text : `${text}\n${more}`.trim())

/** `3、哪个对？ A、甲` before a line with B. */
function takeOptionsOutOfStem(question: WrittenQuestion): void {
  const begun = splitOptions(question.stem, 0, 1)
  if (begun) [question.stem, question.letters] = [begun.before, begun.options]
}

/** Takes a paper line by line: each begins something, or goes on with what the line before it was. */
export class LineWriter {
  private readonly questions: Numbered[] = []
  private readonly key: (KeyEntry & { section: string })[] = []
  private section = ''
  private caseStem = ''
  private current: Numbered | null = null
  /** Where a line without a mark goes on. */
  private place: Field | null = null
  private lastNumber = 0
  private form: Of<'question'>['form'] | null = null
  /** A line that may turn out to be a stem without a number. */
  private loose: { row: number; text: string } | null = null

  write(row: number, text: string): void {
    const entries = this.place === 'caseStem' || this.questions.length === 0 ? [] : readKeyLine(text)
    if (entries.length > 0) return this.addKey(entries)
    const line = readLine(text)
    if (line.is === 'section') return this.beginSection(line)
    if (line.is === 'key') return this.close()
    if (line.is === 'options') return this.addOptions(line)
    if (line.is === 'field') return this.addField(line)
    if (line.is === 'question' && this.isNext(line)) {
      this.form = line.form
      return this.begin(row, line.text, line.number)
    }
    return this.goOn(row, text)
  }

  /** Answers of a key go to questions of their number without one, of the same kind where the key names kinds. */
  finish(): WrittenQuestion[] {
    for (const { number, answer, section } of this.key) {
      const isMeant = (one: Numbered) =>
        one.number === number && one.answer === '' && (section === '' || readKind(section) === readKind(one.kind))
      const meant = this.questions.find(isMeant)
      if (meant) meant.answer = answer
    }
    return this.questions.map(({ number: _number, ...question }) => question)
  }

  private begin(row: number, stem: string, number: number): void {
    const { section: kind, caseStem } = this
    this.current = { ...emptyQuestion(row), kind, caseStem, stem, headings: DOCUMENT_HEADINGS, number }
    this.questions.push(this.current)
    this.place = 'stem'
    this.lastNumber = number
    this.loose = null
  }

  private beginSection({ text }: Of<'section'>): void {
    this.section = text
    this.caseStem = ''
    this.close()
    this.lastNumber = 0
    this.form = null
  }

  private close(): void {
    this.current = null
    this.loose = null
    this.place = null
  }

  private addKey(entries: KeyEntry[]): void {
    this.key.push(...entries.map((entry) => ({ ...entry, section: this.section })))
    this.close()
  }

  /** A number inside a stem or an explanation (`1. …`) begins a question only if it goes on counting. */
  private isNext({ number, form, text }: Of<'question'>): boolean {
    if (this.form !== null && form !== this.form) return false
    if (this.lastNumber === 0 || number === this.lastNumber + 1 || asks(text)) return true
    if (this.place === 'explanation') return false
    return number > this.lastNumber || this.current?.answer !== ''
  }

  /** The question a marked line belongs to; if none is open, the loose line before it was its stem. */
  private open(): Numbered | null {
    if (!this.current && this.loose) this.begin(this.loose.row, this.loose.text, this.lastNumber + 1)
    return this.current
  }

  private addOptions({ place: first, text }: Of<'options'>): void {
    const question = this.open()
    if (!question) return
    if (question.letters.length === 0 && first > 0) takeOptionsOutOfStem(question)
    while (question.letters.length < first) question.letters.push('')
    const { options = [] } = splitOptions(text, first, 1) ?? {}
    for (const [n, option] of options.entries()) question.letters[first + n] = option
    this.place = 'options'
  }

  private addField({ field, text }: Of<'field'>): void {
    this.place = field
    if (field === 'caseStem') {
      this.caseStem = text
      this.current = null
      return
    }
    const question = this.open()
    if (question) question[field] = field === 'kind' ? text : grown(question[field], text)
  }

  private goOn(row: number, text: string): void {
    const { current, place } = this
    if (place === 'caseStem') this.caseStem = grown(this.caseStem, text)
    else if (!current || this.isWithoutNumber(text)) this.keepLoose(row, text)
    else if (place === 'options') current.letters.push(grown(current.letters.pop() ?? '', text))
    else if (place) current[place] = grown(current[place], text)
  }

  /** After a whole question, a line that asks something is the next one, although it has no number. */
  private isWithoutNumber(text: string): boolean {
    if (!this.current || !asks(text)) return false
    const isWhole = this.current.answer !== '' || carriesAnswer(this.current.stem)
    return isWhole && (this.place !== 'stem' || carriesAnswer(text))
  }

  private keepLoose(row: number, text: string): void {
    this.current = null
    this.loose = { row, text }
    if (carriesAnswer(text)) this.begin(row, text, this.lastNumber + 1)
  }
}

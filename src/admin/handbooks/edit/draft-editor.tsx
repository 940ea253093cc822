import type { ConsoleHandbook, HandbookVersion } from '@/contract/study/handbook/console-handbooks'
import { SaveBar } from '../../patterns/forms/save-bar'
import { BodyFields } from './body-fields'
import { useBookSaving } from './use-book-saving'

interface Props {
  book: ConsoleHandbook
  draft: HandbookVersion
  put: (book: ConsoleHandbook) => void
  reload: () => void
}

/** The open draft; what is typed survives a reload and a colleague's save. */
export function DraftEditor({ book, draft, put, reload }: Props) {
  const saving = useBookSaving(book.id, draft, put, reload)
  const { form, errors } = saving
  const wrong = Object.keys(errors).length
  return (
    <div className="stack">
      <BodyFields body={form.mine} edit={form.edit} errors={errors} doubts={book.doubts} />
      <div className="panel">
        {wrong > 0 && <p role="alert">{`有 ${wrong} 处要补，标了“没填完”的请展开看。`}</p>}
        <SaveBar id="handbook" verb="保存草稿" desk={{ ...saving, save: saving.save }} />
      </div>
    </div>
  )
}

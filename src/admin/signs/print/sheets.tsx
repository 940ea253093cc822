import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { Sheet, type SheetProps } from './sheet'

export type PaperSize = 'a4' | 'a5'

interface Props extends Omit<SheetProps, 'sign'> {
  signs: readonly SheetProps['sign'][]
  size: PaperSize
}

/** Two A5 sheets lie side by side on one A4; a single sign fills both halves. */
function pagesOf({ signs, size }: Pick<Props, 'signs' | 'size'>): SheetProps['sign'][][] {
  if (size === 'a4') return signs.map((sign) => [sign])
  if (signs.length === 1) return [[signs[0]!, signs[0]!]]
  return Array.from({ length: Math.ceil(signs.length / 2) }, (_, page) => signs.slice(page * 2, page * 2 + 2))
}

/** On the screen a small picture of every page. */
export function Sheets(props: Props) {
  const { signs, size, ...rest } = props
  return (
    <div className="sheets">
      {pagesOf({ signs, size }).map((page) => (
        <div key={page[0]!.code} className={`sheet-page sheet-page-${size}`}>
          {page.map((sign, half) => (
            <Sheet key={half} sign={sign} {...rest} />
          ))}
        </div>
      ))}
    </div>
  )
}

/**
 * The same for the printer, beside the console's own page and alone on paper. It hangs on `body`, because the
 * layout's columns and sticky parts would cut pages in the wrong place.
 */
export function PrintedSheets(props: Props) {
  useEffect(() => {
    document.body.classList.add('prints-sheets')
    return () => document.body.classList.remove('prints-sheets')
  }, [])
  return createPortal(
    <div className="printed" aria-hidden>
      <style>{`@page { size: ${props.size === 'a4' ? 'A4 portrait' : 'A4 landscape'}; margin: 0 }`}</style>
      <Sheets {...props} />
    </div>,
    document.body,
  )
}

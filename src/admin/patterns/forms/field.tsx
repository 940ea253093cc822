import type { ReactNode } from 'react'

export interface FieldAria {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  status: 'error' | ''
}

interface Props {
  id: string
  label: string
  hint?: ReactNode
  error?: string | null
  /** Characters used of those allowed. */
  count?: { used: number; max: number }
  children: (aria: FieldAria) => ReactNode
}

/** A labelled control with its hint and, beside it, the sentence about what is wrong with it. */
export function Field({ id, label, hint, error, count, children }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field" data-wrong={error ? true : undefined}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {count && (
          <span className="field-count" data-over={count.used > count.max || undefined}>
            {count.used}/{count.max}
          </span>
        )}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        status: error ? 'error' : '',
      })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}

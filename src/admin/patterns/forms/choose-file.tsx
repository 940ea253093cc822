import { Button } from 'antd'
import { useRef, type ReactNode } from 'react'

interface Props {
  id: string
  accept: string
  choose: (file: File) => void
  children: ReactNode
  primary?: boolean
  disabled?: boolean
}

/** A button that opens the browser's own choice of files; the same file can be chosen twice. */
export function ChooseFile({ id, accept, choose, children, primary, disabled }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        id={id}
        type={primary ? 'primary' : 'default'}
        disabled={disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        id={`${id}-file`}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) choose(file)
        }}
      />
    </>
  )
}

import { Button } from './button'

export interface ShareButtonProps {
  id: string
  onShare: () => void
  children: string
}

export function ShareButton({ id, onShare, children }: ShareButtonProps) {
  return (
    <Button id={id} onTap={onShare}>
      {children}
    </Button>
  )
}

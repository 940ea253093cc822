import { Button } from '../controls/button'

export function AgreeButton({ id, onAgree }: { id: string; onAgree: () => void }) {
  return (
    <Button id={id} onTap={onAgree}>
      同意
    </Button>
  )
}

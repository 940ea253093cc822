import { MATTERS, matterWord } from '@/domain/booking/booking-words'
import { ListRow } from '@/ui/content/list-row'
import { Card } from '@/ui/content/card'

/** What somebody comes for: large rows, and on to the next step with the tap. */
export function MatterStep({ onChoose }: { onChoose: (matter: string) => void }) {
  return (
    <Card id="matters">
      {MATTERS.map((matter) => (
        <ListRow key={matter} id={`matter-${matter}`} title={matterWord(matter)} onTap={() => onChoose(matter)} />
      ))}
    </Card>
  )
}

import type { FormComplaints } from '@/domain/booking/form/check-form'
import type { DraftChange } from '@/state/booking/drafting/draft'
import type { Draft, HeldSlot } from '@/state/booking/drafting/kept-draft'

/** What the parts of the form share. */
export interface StepProps {
  draft: Draft
  slot: HeldSlot
  complaints: FormComplaints
  write: (change: DraftChange) => void
}

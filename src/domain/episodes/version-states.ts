/**
 * A version is written as a draft, reviewed by somebody else and published at once or at a time; at most one version
 * is published at a time. `held` is an approved one that could not be published when its time came.
 */
export type VersionState = 'draft' | 'submitted' | 'scheduled' | 'held' | 'published' | 'replaced' | 'withdrawn'

/**
 * What happens to a version. People do all of it but three: `replace` is what publishing a newer version does to the
 * older one, `release` and `hold` are what the clock does to a scheduled one.
 */
export type VersionAct =
  | 'save'
  | 'submit'
  | 'send-back'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'release'
  | 'hold'
  | 'withdraw'
  | 'replace'

/** The one table of steps; a pair that is missing here is `wrong-state`. */
const STEPS: Record<VersionState, Partial<Record<VersionAct, VersionState>>> = {
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { 'send-back': 'draft', publish: 'published', schedule: 'scheduled' },
  scheduled: {
    'send-back': 'draft',
    publish: 'published',
    schedule: 'scheduled',
    unschedule: 'submitted',
    release: 'published',
    hold: 'held',
  },
  held: { 'send-back': 'draft', publish: 'published', schedule: 'scheduled' },
  published: { withdraw: 'withdrawn', replace: 'replaced' },
  replaced: {},
  withdrawn: {},
}

/** Whose hands a version went through. */
export interface VersionHands {
  state: VersionState
  /** Who opened the draft. */
  authorId: string
  /** Who saved it last; a colleague may finish somebody's draft. */
  savedById: string
  /** Who handed it over for review; null before that. */
  submittedById: string | null
}

export type StepRefusal = 'wrong-state' | 'same-person'

export type Step = { ok: true; state: VersionState } | { ok: false; reason: StepRefusal }

/** Approving is publishing, whether at once or at a time. */
const APPROVALS: ReadonlySet<VersionAct> = new Set(['publish', 'schedule'])

/** Who opened, last saved or handed over a version; none of them approves it. */
export const writersOf = ({ authorId, savedById, submittedById }: VersionHands): string[] => [
  ...new Set([authorId, savedById, ...(submittedById === null ? [] : [submittedById])]),
]

/**
 * The state after an act, or why it is refused.
 *
 * Four eyes: whoever opened, last saved or handed over a version may neither publish nor schedule it (`same-person`),
 * and choosing another time is scheduling. Sending back and taking a schedule back need no second person, because an
 * author may recall; neither does taking off, because a wrong article of law must vanish at once.
 *
 * @param actorId who does it; that they are an editor at all is the endpoint's `access`
 */
export const stepVersion = (version: VersionHands, act: VersionAct, actorId: string): Step => {
  const state = STEPS[version.state][act]
  if (!state) return { ok: false, reason: 'wrong-state' }
  const wroteIt = writersOf(version).includes(actorId)
  return APPROVALS.has(act) && wroteIt ? { ok: false, reason: 'same-person' } : { ok: true, state }
}

/** On its way to residents: nobody edits it, and no other draft is opened beside it. */
const WAITING: readonly VersionState[] = ['submitted', 'scheduled', 'held']

/** A new draft may be opened from the newest version, unless that one is on its way; it is sent back first. */
export const canOpenDraftFrom = (newest: VersionState): boolean => !WAITING.includes(newest)

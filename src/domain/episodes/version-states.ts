/** A version is written as a draft, reviewed by somebody else, and at most one version is published at a time. */
export type VersionState = 'draft' | 'submitted' | 'published' | 'replaced' | 'withdrawn'

/** What people do to a version; `replace` is what publishing a newer version does to the older one. */
export type VersionAct = 'save' | 'submit' | 'send-back' | 'publish' | 'withdraw' | 'replace'

/** The one table of steps; a pair that is missing here is `wrong-state`. */
const STEPS: Record<VersionState, Partial<Record<VersionAct, VersionState>>> = {
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { 'send-back': 'draft', publish: 'published' },
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
}

export type StepRefusal = 'wrong-state' | 'same-person'

export type Step = { ok: true; state: VersionState } | { ok: false; reason: StepRefusal }

/**
 * The state after an act, or why it is refused.
 *
 * Four eyes: whoever opened or last saved a version may not publish it (`same-person`). Sending back needs no second
 * person, because an author may recall; neither does taking off, because a wrong article of law must vanish at once.
 *
 * @param actorId who does it; that they are an editor at all is the endpoint's `access`
 */
export const stepVersion = (version: VersionHands, act: VersionAct, actorId: string): Step => {
  const state = STEPS[version.state][act]
  if (!state) return { ok: false, reason: 'wrong-state' }
  const wroteIt = actorId === version.authorId || actorId === version.savedById
  return act === 'publish' && wroteIt ? { ok: false, reason: 'same-person' } : { ok: true, state }
}

/** A new draft may be opened from the newest version, unless that one still waits for its review. */
export const canOpenDraftFrom = (newest: VersionState): boolean => newest !== 'submitted'

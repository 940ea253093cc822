import { Navigate } from 'react-router-dom'
import type { FeatureEntry } from '../feature-entry'
import { NotFoundPage } from '../refusals/not-found-page'
import { mayEnter, usePerson } from '../session'

/** Opens the first page of the navigation that this person sees. */
export function FirstPage({ features }: { features: readonly FeatureEntry[] }) {
  const person = usePerson()
  const first = features.find((feature) => mayEnter(person, feature.roles))
  return first ? <Navigate to={`/${first.path}`} replace /> : <NotFoundPage />
}

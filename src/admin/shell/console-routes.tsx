import { Navigate, type RouteObject } from 'react-router-dom'
import { Loading } from '../patterns/loading'
import type { FeatureEntry } from './feature-entry'
import { NotFoundPage } from './refusals/not-found-page'
import { PageFailure } from './refusals/page-failure'
import { RequirePerson } from './require-person'
import { ShellLayout } from './shell-layout'

/** Every page behind the log-in and inside the layout; `/` opens the first feature. */
export function consoleRoutes(features: readonly FeatureEntry[]): RouteObject[] {
  const [first] = features
  return [
    {
      element: (
        <RequirePerson>
          <ShellLayout features={features} />
        </RequirePerson>
      ),
      HydrateFallback: Loading,
      ErrorBoundary: PageFailure,
      children: [
        { index: true, element: <Navigate to={`/${first?.path ?? ''}`} replace /> },
        ...features.map((feature) => ({ path: feature.path, ErrorBoundary: PageFailure, children: feature.pages })),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ]
}

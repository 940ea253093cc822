import type { RouteObject } from 'react-router-dom'
import { Loading } from '../patterns/loading'
import type { FeatureEntry } from './feature-entry'
import { FirstPage } from './gates/first-page'
import { NotFoundPage } from './refusals/not-found-page'
import { PageFailure } from './refusals/page-failure'
import { RequirePerson } from './gates/require-person'
import { RequireRole } from './gates/require-role'
import { ShellLayout } from './shell-layout'

/** Every page behind the log-in and inside the layout; `/` opens the first feature of this person. */
export function consoleRoutes(features: readonly FeatureEntry[]): RouteObject[] {
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
        { index: true, element: <FirstPage features={features} /> },
        ...features.map((feature) => ({
          path: feature.path,
          element: <RequireRole feature={feature} />,
          ErrorBoundary: PageFailure,
          children: feature.pages,
        })),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ]
}

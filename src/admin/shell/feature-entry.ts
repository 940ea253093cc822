import type { ComponentType, ReactNode } from 'react'
import type { RouteObject } from 'react-router-dom'
import type { Role } from '@/domain/session/roles'

/** What a feature folder tells the shell; the navigation and the routes are built from these alone. */
export interface FeatureEntry {
  /** First segment of its addresses, e.g. `episodes`. */
  path: string
  /** Word in the navigation. */
  label: string
  icon: ReactNode
  /** Beside the word, e.g. how much waits there. */
  Badge?: ComponentType
  /** Who sees it in the navigation; the server checks every call anyway. */
  roles: readonly Role[]
  /** Pages below `path`, each loaded when first opened. */
  pages: RouteObject[]
}

import type { App } from './kernel/route'

/** Every feature of the cloud, in one place: add a feature's routes here. */
export const app: App = {
  routes: [],
  resolveToken: async () => null,
}

/** Whether whoever uses this machine has asked their system for less motion. */
export const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

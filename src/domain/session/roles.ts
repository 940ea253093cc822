/** The roles of PRODUCT's people, in the order in which the console lists them. One person may hold several. */
export const ROLES = ['resident', 'official', 'lawyer', 'firm', 'clerk', 'supervisor', 'editor', 'admin'] as const

export type Role = (typeof ROLES)[number]

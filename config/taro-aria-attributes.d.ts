/** Elements of the mini-program and what they may carry in addition, for screen readers. */
export function withAria(): Record<string, Record<string, string>>

/** A mini-program has no address that people see. */
export function keepInAddress(_path: string, _query: Record<string, string>, _fragment?: string): void {
  // Nothing to keep.
}

export const readFragment = (): Record<string, string | undefined> => ({})

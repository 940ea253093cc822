/** Joins class names, leaving out what is not there: `cx('a', on && 'b')`. */
export const cx = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

/** Leaves out what is undefined: Taro's web elements would write the word "undefined" into the attribute. */
export const present = <T extends Record<string, unknown>>(props: T): T =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as T

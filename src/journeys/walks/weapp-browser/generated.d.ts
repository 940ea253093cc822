/** Written by compile.ts from the mini-program's output. */
declare module 'weapp:generated' {
  export const groups: Record<string, unknown>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  export const json: Record<string, any>
  export const css: Record<string, string>
  export const scripts: Record<string, any>
}

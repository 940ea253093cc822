/** Written by compile.ts from the mini-program's output. */
declare module 'weapp:generated' {
  interface PageConfig {
    component?: boolean
    usingComponents?: Record<string, string>
  }
  interface AppConfig {
    pages: string[]
    tabBar?: { custom?: boolean; list: { pagePath: string; text: string }[] }
  }
  /** Compiled templates by path, as glass-easel takes them. */
  export const groups: import('glass-easel-miniprogram-adapter').glassEasel.template.ProcGenGroupList
  export const json: { app: AppConfig } & Record<string, PageConfig>
  export const css: Record<string, string>
  export const scripts: Record<string, (...moduleArguments: unknown[]) => void>
}

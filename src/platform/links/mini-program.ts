export interface MiniProgram {
  appId: string
  path: string
  /** 重庆村居法务 */
  name: string
}

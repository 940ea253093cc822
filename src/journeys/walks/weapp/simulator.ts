import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { importNatively } from '../import-natively'

/** What the walks use of the simulator's elements. */
export interface SimElement {
  text(): Promise<string>
  tap(): Promise<void>
  attr(name: string): Promise<string | undefined>
  trigger(type: string, event?: { detail: unknown }): Promise<void>
  input(value: string): Promise<void>
}

export interface SimPage {
  path: string
  query: Record<string, string>
  $(selector: string): Promise<SimElement | null>
  $$(selector: string): Promise<SimElement[]>
  wxml(): Promise<string>
  callMethod(name: string, ...args: unknown[]): Promise<unknown>
}

export interface WxRequest {
  url: string
  method?: string
  header?: Record<string, string>
  data?: unknown
  success?(answer: unknown): void
  fail?(answer: unknown): void
  complete?(answer: unknown): void
}

/** How WeChat answers what Taro asks it. */
export interface WxCall {
  success?(answer: unknown): void
  fail?(answer: unknown): void
  complete?(answer: unknown): void
}

export interface VideoContext {
  play(): void
  pause(): void
  seek(seconds: number): void
  playbackRate(speed: number): void
}

/** The parts of `wx` that the walks replace. */
export interface Wx {
  env: { USER_DATA_PATH: string }
  request(options: WxRequest): unknown
  createVideoContext(id: string, scope?: unknown): VideoContext
  setStorageSync(key: string, value: unknown): void
  login(options: WxCall): void
  scanCode(options: WxCall): void
  openDocument(options: WxCall & { filePath: string }): unknown
  getFileSystemManager(): { writeFileSync(path: string, data: string, encoding: BufferEncoding): void }
  requestSubscribeMessage(options: WxCall & { tmplIds: string[] }): void
  getLocation(options: {
    success?(at: object): void
    fail?(answer: object): void
    complete?(answer: object): void
  }): unknown
}

export interface Session {
  getWx(): Wx
  setNetworkType(type: string): unknown
  getStorageSnapshot(): Record<string, unknown>
  getClipboardData(): { data?: unknown }
  on(event: 'console' | 'exception', listener: (message: { level?: string }) => void): void
}

export interface Simulator {
  currentPage(): Promise<SimPage>
  navigateBack(): Promise<unknown>
  reLaunch(url: string): Promise<unknown>
  close(): Promise<void>
}

interface Launch {
  launch(options: { projectPath: string; configureSession(session: Session): void }): Promise<Simulator>
}

const PACKAGE = path.resolve('node_modules/@weapp-vite/miniprogram-automator/dist')

/**
 * Starts the mini-program of `dist/weapp` (named in project.config.json), unmodified.
 * The package's public launcher gives no chance to prepare `wx` before the program starts, the one behind it does.
 */
export async function launchWeapp(configureSession: (session: Session) => void): Promise<Simulator> {
  const chunk = /import\("\.\/(launch-[\w-]+\.mjs)"\)/.exec(
    await readFile(path.join(PACKAGE, 'index.mjs'), 'utf8'),
  )?.[1]
  if (!chunk) throw new Error('The simulator package has changed: its launcher was not found.')
  const { launch } = await importNatively<Launch>(pathToFileURL(path.join(PACKAGE, chunk)).href)
  return launch({ projectPath: process.cwd(), configureSession })
}

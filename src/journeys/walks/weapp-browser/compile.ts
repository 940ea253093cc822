import { build } from 'esbuild'
import { mkdir, readdir, readFile, writeFile, cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

interface TemplateGroup {
  addTmpl(name: string, source: string): unknown
  addScript(name: string, source: string): void
  getTmplGenObjectGroups(): string
}

/** What exists in a browser but not in a mini-program: hidden, so that code that leans on it fails here too. */
const HIDDEN_GLOBALS = (
  'window document navigator location localStorage sessionStorage fetch AbortController MutationObserver ' +
  'ResizeObserver IntersectionObserver XMLHttpRequest HTMLElement Element Node Event CustomEvent crypto Blob File ' +
  'FormData structuredClone history getComputedStyle requestAnimationFrame cancelAnimationFrame self top parent ' +
  'Image WebSocket queueMicrotask'
).split(' ')

const MODULE_ARGUMENTS = 'require module exports wx App Page Component Behavior getApp getCurrentPages'.split(' ')

/** WeChat's elements are unknown to HTML, which is fine but for these: a button of HTML is another, an image is none. */
const asTemplate = (wxml: string) =>
  wxml
    .replace(/\s(capture-bind|capture-catch|mut-bind|bind|catch)([a-z]+)=/g, ' $1:$2=')
    .replace(/<(\/?)button/g, '<$1wx-button')
    .replace(/<(\/?)image(?=[\s>])/g, '<$1img')
    .replace(/ disabled=/g, ' data-disabled=')

/** 750 rpx are the width of the screen; `page` is the page's root. */
const asCss = (wxss: string) =>
  wxss
    .replace(/(-?[\d.]+)rpx/g, (_, number: string) => `calc(${number} * 100vw / 750)`)
    .replace(/(^|[},\s])page(?=[\s,{.:[])/g, '$1body')
    .replace(/@import[^;]*;/g, '')

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>weapp</title>
<style>*{box-sizing:border-box}page-root{display:block}body{margin:0;font:16px/1.5 sans-serif}view,scroll-view,form,label,page-meta{display:block}
scroll-view{overflow:auto}text{white-space:pre-line}img{display:inline-block;width:320px;height:240px;object-fit:fill}img[mode=aspectFill]{object-fit:cover}img[mode=aspectFit]{object-fit:contain}
wx-button{display:block;text-align:center}input{border:0;font:inherit;background:none}video{display:block;width:300px;height:225px;background:#000}
#tabs[hidden]{display:none!important}#tabs{position:fixed;inset:auto 0 0;height:56px;display:flex;background:#fff;border-top:1px solid #ddd}
#tabs a{flex:1;text-align:center;line-height:56px}</style>
<body><div id="stack"></div><nav id="tabs"></nav><script src="bundle.js"></script></body></html>`

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

async function generateModule(dist: string, files: string[]): Promise<string> {
  const require = createRequire(path.resolve('package.json'))
  const { TmplGroup } = require('glass-easel-template-compiler') as { TmplGroup: new () => TemplateGroup }
  const templates = new TmplGroup()
  const json: Record<string, unknown> = {}
  const css: Record<string, string> = {}
  const scripts: string[] = []
  for (const file of files) {
    const name = file.replace(/\.[^.]+$/, '')
    const text = () => readFile(path.join(dist, file), 'utf8')
    if (file.endsWith('.wxml')) templates.addTmpl(name, asTemplate(await text()))
    else if (file.endsWith('.wxs')) templates.addScript(name, await text())
    else if (file.endsWith('.json') && file !== 'project.config.json') json[name] = JSON.parse(await text())
    else if (file.endsWith('.wxss')) css[name] = asCss(await text())
    else if (file.endsWith('.js')) {
      const parameters = [...MODULE_ARGUMENTS, ...HIDDEN_GLOBALS].join(',')
      scripts.push(`${JSON.stringify(name)}: function(${parameters}) {\n${await text()}\n}`)
    }
  }
  return `export const groups = ${templates.getTmplGenObjectGroups()}
export const json = ${JSON.stringify(json)}
export const css = ${JSON.stringify(css)}
export const scripts = {${scripts.join(',\n')}}`
}

/** Turns `dist/weapp` into a page that WeChat's own renderer, glass-easel, shows in a browser. */
export async function compileWeapp(dist: string, out: string): Promise<void> {
  const files = await listFiles(dist)
  await mkdir(out, { recursive: true })
  const generated = path.join(out, 'generated.js')
  await writeFile(generated, await generateModule(dist, files))
  await build({
    entryPoints: ['src/journeys/walks/weapp-browser/main.ts'],
    bundle: true,
    outfile: path.join(out, 'bundle.js'),
    format: 'iife',
    alias: { 'weapp:generated': path.resolve(generated) },
    nodePaths: [path.resolve('node_modules')],
    logLevel: 'error',
  })
  for (const file of files.filter((name) => /\.(png|jpg|svg)$/.test(name)))
    await cp(path.join(dist, file), path.join(out, file))
  await writeFile(path.join(out, 'index.html'), PAGE)
}

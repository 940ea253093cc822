import type { Context } from '../../context'
import type { App, Preview } from '../../route'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!)

const meta = (property: string, content: string) => `<meta property="${property}" content="${escapeHtml(content)}" />`

/** The page with its title and the tags by which chats and search engines draw its card. */
function withPreview(html: string, { title, description, image, type = 'video.other' }: Preview, address: URL): string {
  const tags = [
    meta('og:type', type),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:image', new URL(image, address).href),
    meta('og:url', address.href),
    meta('twitter:card', 'summary_large_image'),
  ]
  // Functions, because a `$` in a title is no pattern.
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>${tags.join('')}`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start: string) => start + escapeHtml(description))
}

/** The first feature that knows the page; a preview that fails is none, the page comes all the same. */
async function findPreview(ctx: Context, app: App, address: URL): Promise<Preview | null> {
  const query = Object.fromEntries(address.searchParams)
  for (const find of app.previews ?? []) {
    const preview = await find(ctx, address.pathname, query).catch(() => null)
    if (preview) return preview
  }
  return null
}

/** A page of H5 as it goes out to this address, which must be absolute. */
export async function describePage(ctx: Context, app: App, url: string, html: string): Promise<string> {
  const address = new URL(url)
  const preview = await findPreview(ctx, app, address)
  return preview ? withPreview(html, preview, address) : html
}

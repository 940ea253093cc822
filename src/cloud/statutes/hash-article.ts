import { createHash } from 'node:crypto'
import { normalizeArticle } from '@/domain/statutes/statute-text'

/** First 16 hex digits of the SHA-256 of the normalized text; what `CitationRef.textHash` holds. */
export const hashArticle = (text: string): string =>
  createHash('sha256').update(normalizeArticle(text)).digest('hex').slice(0, 16)

import { civilDay } from '../time/civil-day'

interface Cited {
  id: string
  lawTitle: string
  lawShortTitle: string
  articleLabel: string
  digest: string
  effectiveDay: string
  officialUrl: string
  changedSince?: boolean | undefined
}

/** A citation in the words a page shows; the law's name in one pair of brackets, its day as laws print it. */
export const showArticle = (cited: Cited) => ({
  id: cited.id,
  law: `《${cited.lawTitle.replace(/[《》]/g, '')}》`,
  lawShort: cited.lawShortTitle,
  label: cited.articleLabel,
  digest: cited.digest,
  effective: civilDay(cited.effectiveDay),
  officialUrl: cited.officialUrl,
  changed: cited.changedSince ?? false,
})

/** What stands on a certificate, in the words in which it stands there. */
export interface CertificateFacts {
  number: string
  name: string
  unitName: string
  examTitle: string
  /** 合格, 良好, 优秀. */
  outcome: string
  /** 2026年11月30日 */
  issuedDay: string
  /** Who issues it. */
  bureau: string
  /** Where it is checked; the whole address. */
  address: string
  sample: boolean
}

import { json } from 'node:stream/consumers'
import { drawCertificate } from '../exams/after/certificates/drawing/draw-certificate'
import type { CertificateFacts } from '../exams/after/certificates/drawing/facts'

/** Reads what stands on a certificate from stdin as JSON and writes its PDF to stdout: a font takes a third of a second. */
process.stdout.write(await drawCertificate((await json(process.stdin)) as CertificateFacts))

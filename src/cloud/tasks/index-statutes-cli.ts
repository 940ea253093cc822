import { indexStatutes } from './reading/index-statutes'

const main = async ([folder, outFolder]: string[]) => {
  if (!folder || !outFolder) throw new Error('usage: index-statutes <folder of laws> <folder of the index>')
  const written = await indexStatutes(folder, outFolder)
  process.stdout.write(`${written.laws} laws, ${written.articles} articles\n`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})

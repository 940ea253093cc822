import { writeFileSync } from 'node:fs'
import { loadFilm, listFilms } from './engine/library'
import { drawPoster, POSTERS } from './engine/posters'
import { renderEpisode } from './engine/render'
import { contactSheet } from './engine/still'

/**
 * `npm run episodes:render [-- id …]` turns scripts and storyboards into video, posters and captions.
 * `-- --sheet out.png id [scene …]` only draws a contact sheet, `-- --posters out- id` only the posters.
 */
async function main(args: string[]): Promise<void> {
  if (args[0] === '--sheet') {
    const [, path = 'sheet.png', id = '', ...scenes] = args
    writeFileSync(
      path,
      contactSheet(loadFilm(id), scenes.length ? scenes.length * 4 : 18, scenes.length ? 4 : 6, scenes),
    )
    return
  }
  if (args[0] === '--posters') {
    for (const size of POSTERS) writeFileSync(`${args[1]}${size.file}`, drawPoster(loadFilm(args[2] ?? ''), size))
    return
  }
  for (const id of args.length ? args : listFilms()) {
    const film = loadFilm(id)
    const seconds = (film.durationMs / 1000).toFixed(1)
    const { bytes } = await renderEpisode(film, (share) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${id} ${Math.round(share * 100)} %  `)
    })
    console.log(`${id}: ${seconds} s, ${Math.round(bytes / 1000)} kB`)
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

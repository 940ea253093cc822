// The same query straight through pg, with nothing around it: as many at a time as there are connections to the server.
import pg from 'pg'

process.once('message', ({ url, query, max }) => {
  const pool = new pg.Pool({ connectionString: url, max })
  process.on('message', async ({ seconds, concurrency }) => {
    const end = performance.now() + seconds * 1000
    const took = []
    const one = async () => {
      while (performance.now() < end) {
        const began = performance.now()
        await pool.query(query)
        took.push(performance.now() - began)
      }
    }
    const began = performance.now()
    await Promise.all(Array.from({ length: concurrency }, one))
    const perSecond = took.length / ((performance.now() - began) / 1000)
    took.sort((a, b) => a - b)
    process.send({ perSecond, p99Ms: took[Math.floor(took.length * 0.99)] })
  })
  process.send('ready')
})

import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --config config/drizzle.config.ts --name what-changes` after changing a `.tables.ts`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/cloud/**/*.tables.ts',
  out: './src/cloud/migrations',
})

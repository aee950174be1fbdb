// Unit and database tests: beside the file they test, plain Node, nothing of Next.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // As in tsconfig.json: what stands under app/ names the root by @.
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'db/**/*.test.ts',
      'components/**/*.test.tsx',
      'app/_front/**/*.test.ts',
      'app/public/**/*.test.{ts,tsx}',
      '.ci/**/*.test.ts',
      'deploy/**/*.test.ts',
    ],
  },
})

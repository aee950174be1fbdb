// Unit and database tests: beside the file they test, plain Node, nothing of Next.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'lib/**/*.test.ts',
      'db/**/*.test.ts',
      'components/**/*.test.tsx',
      'app/_front/**/*.test.ts',
      '.ci/**/*.test.ts',
      'deploy/**/*.test.ts',
    ],
  },
})

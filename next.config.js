// How Next is built and run behind our own front door (app/_front): it renders, and nothing else.
/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.DIST_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: true,
  // The front door compresses, caches and sends the headers.
  compress: false,
  poweredByHeader: false,
  htmlLimitedBots: /(?!)/,
  images: { unoptimized: true },
  cacheMaxMemorySize: 0,
  // `npm test` checks the types; a build at `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { isrFlushToDisk: false },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
  // Types are a step of `npm test` (next typegen && tsc): a build on a user's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  env: { TEST_BUILD: process.env.TEST_BUILD ?? '' },
}

export default config

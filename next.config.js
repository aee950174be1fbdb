// How Next is built and run behind our own front door (app/_front): it renders, and nothing else.
/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.DIST_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: true,
  // The front door compresses, caches and sends the headers.
  compress: false,
  poweredByHeader: false,
  // Staff requests, marked so by the front door, are rendered whole: only then do a redirect and a 404 have their status.
  htmlLimitedBots: /staff-door/,
  images: { unoptimized: true },
  cacheMaxMemorySize: 0,
  // `npm test` checks the types; a build at `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { isrFlushToDisk: false, authInterrupts: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'sharp', 'yauzl', 'exceljs', 'docx'],
  env: { TEST_BUILD: process.env.TEST_BUILD ?? '' },
}

export default config

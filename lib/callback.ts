// Where to go after signing in: a path of this site, never another one (row I7).

// A control character or a backslash is dropped or turned into a slash by browsers: “/<tab>/evil.example” is another site.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const OWN_PATH = /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/

/** The path, if it is one of ours; else '/'. */
export function safeCallback(path: unknown): string {
  return typeof path === 'string' && path.length <= 1_000 && OWN_PATH.test(path) ? path : '/'
}

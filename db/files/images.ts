// Images (row F3): at most 40 megapixels, decoded and encoded anew, so that only the picture remains: no place, no camera, no
// name, and nothing hidden behind the last pixel.
import sharp from 'sharp'
import type { FileProblem } from './kinds.ts'

const MOST_PIXELS = 40_000_000

/** The picture as new bytes, or what is wrong with it. */
export async function reencodeImage(
  kind: 'png' | 'jpg',
  source: Uint8Array | string,
): Promise<{ ok: true; bytes: Buffer } | { ok: false; code: FileProblem }> {
  try {
    const picture = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format, width, height } = await picture.metadata()
    if (format !== (kind === 'jpg' ? 'jpeg' : 'png')) return { ok: false, code: 'mismatch' }
    if (width * height > MOST_PIXELS) return { ok: false, code: 'pixels' }
    // Turned as its metadata says, which then goes.
    const upright = picture.autoOrient()
    const bytes = await (kind === 'jpg' ? upright.jpeg({ quality: 90 }) : upright.png()).toBuffer()
    return { ok: true, bytes }
  } catch (error) {
    return { ok: false, code: /pixel limit/.test((error as Error).message) ? 'pixels' : 'damaged' }
  }
}

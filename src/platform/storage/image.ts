import sharp from 'sharp'

export type ImageLimits = {
  /** of the uploaded file */
  maxBytes: number
  /** of the picture it unpacks to: a small file may hide a huge one */
  maxPixels: number
  /** width and height of what is kept, in pixels */
  side: number
}

export const logoLimits: ImageLimits = { maxBytes: 5_000_000, maxPixels: 25_000_000, side: 512 }

/**
 * - `too-heavy`: more bytes than `limits.maxBytes`
 * - `too-large`: more pixels than `limits.maxPixels`
 * - `svg`: a drawing, not a picture (docs/decisions/0024): to be exported as PNG
 * - `not-an-image`: neither PNG, JPEG nor WebP by its content, whatever its name
 * - `damaged`: cut or corrupt
 */
export type ImageRefusal = 'too-heavy' | 'too-large' | 'svg' | 'not-an-image' | 'damaged'

/** A picture as it may be kept. Only `readImage` makes one. */
export type DrawnImage = { ok: true; png: Buffer }
export type ReadImage = DrawnImage | { ok: false; reason: ImageRefusal }

/**
 * Draws an uploaded picture anew as a PNG that fits `limits.side`, never enlarged: upright, first frame only, without
 * metadata (place, camera) and without anything hidden before, in or after it. Takes CPU: outside a transaction, where possible.
 */
export async function readImage(bytes: Buffer, limits: ImageLimits): Promise<ReadImage> {
  if (bytes.length > limits.maxBytes) return { ok: false, reason: 'too-heavy' }
  const format = formatOf(bytes)
  if (format === 'svg' || !format) return { ok: false, reason: format ?? 'not-an-image' }
  try {
    const picture = sharp(bytes, {
      failOn: 'error',
      limitInputPixels: limits.maxPixels,
      sequentialRead: true,
    })
    const { width, height, format: found } = await picture.metadata()
    if (found !== format) return { ok: false, reason: 'not-an-image' }
    if (width * height > limits.maxPixels) return { ok: false, reason: 'too-large' }
    const png = await picture
      .autoOrient()
      .resize(limits.side, limits.side, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .timeout({ seconds: 10 })
      .toBuffer()
    return { ok: true, png }
  } catch (error) {
    const tooLarge = /exceeds pixel limit/.test((error as Error).message)
    return { ok: false, reason: tooLarge ? 'too-large' : 'damaged' }
  }
}

/** By the first bytes alone: only these three decoders are ever handed somebody's file. */
function formatOf(bytes: Buffer): 'png' | 'jpeg' | 'webp' | 'svg' | null {
  const start = bytes.toString('latin1', 0, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  const text = bytes.toString('utf8', 0, 4000)
  return /^\s*<(\?xml|!--|!doctype svg|svg)/i.test(text) && /<svg\b/i.test(text) ? 'svg' : null
}

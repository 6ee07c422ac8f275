import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { logoLimits, readImage } from './image.ts'

const square = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 4, background: { r: 180, g: 40, b: 30, alpha: 1 } } })
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })

async function png(bytes: Buffer) {
  const read = await readImage(bytes, logoLimits)
  if (!read.ok) throw new Error(read.reason)
  return { bytes: read.png, ...(await sharp(read.png).metadata()) }
}
const refusal = async (bytes: Buffer, limits = logoLimits) => {
  const read = await readImage(bytes, limits)
  return read.ok ? 'taken' : read.reason
}

test('PNG, JPEG and WebP become a PNG that fits, never enlarged', async () => {
  expect(await png(await square(2000, 1000).png().toBuffer())).toMatchObject({
    format: 'png',
    width: 512,
    height: 256,
  })
  expect(await png(await noise(600, 1200).jpeg().toBuffer())).toMatchObject({
    format: 'png',
    width: 256,
    height: 512,
  })
  expect(await png(await square(64).webp().toBuffer())).toMatchObject({
    format: 'png',
    width: 64,
    height: 64,
  })
})

test('nothing hidden in the file is kept: place, camera, text, what follows the end', async () => {
  const secret = 'shot at 48.8566,2.3522 by Camille'
  const exif = { IFD0: { ImageDescription: secret, Artist: secret } }
  for (const file of [
    await noise(50, 50).withExif(exif).jpeg().toBuffer(),
    await noise(50, 50)
      .withExif(exif)
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
      .png()
      .toBuffer(),
  ]) {
    expect(file.includes('48.8566')).toBe(true)
    const {
      bytes,
      exif: kept,
      xmp,
      icc,
    } = await png(Buffer.concat([file, Buffer.from('<script>alert(1)</script>')]))
    expect({ kept, xmp, icc }).toEqual({ kept: undefined, xmp: undefined, icc: undefined })
    expect(bytes.includes('48.8566')).toBe(false)
    expect(bytes.includes('<script')).toBe(false)
  }
})

test('a photograph taken sideways stands upright', async () => {
  const sideways = await noise(100, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await png(sideways)).toMatchObject({ width: 40, height: 100 })
})

test('what is not one of the three is refused by its content, whatever it claims', async () => {
  const gif = await square(10).gif().toBuffer()
  const tiff = await square(10).tiff().toBuffer()
  const html = Buffer.from('<!doctype html><html><script>alert(1)</script><svg></svg></html>')
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
    gif,
    tiff,
    html,
    Buffer.from('%PDF-1.7'),
    Buffer.from('MZ\x90\0'),
    Buffer.from('PK\x03\x04'),
  ])
    expect(await refusal(bytes)).toBe('not-an-image')
})

test('a drawing is refused by its own reason', async () => {
  for (const svg of [
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    '  <!-- made by hand --><svg/>',
  ])
    expect(await refusal(Buffer.from(svg))).toBe('svg')
})

test('a picture’s first bytes before something else are no picture', async () => {
  for (const start of ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'RIFF\x10\0\0\0WEBP'])
    expect(await refusal(Buffer.from(`${start}<html><script>alert(1)</script>`, 'latin1'))).toBe('damaged')
})

test('a cut file is refused at any cut, and a corrupt one', async () => {
  for (const file of [
    await noise(80, 80).png().toBuffer(),
    await noise(80, 80).jpeg().toBuffer(),
    await noise(80, 80).webp().toBuffer(),
  ]) {
    for (const part of [0.05, 0.3, 0.6, 0.9])
      expect(await refusal(file.subarray(0, Math.floor(file.length * part)))).toBe('damaged')
  }
  const corrupt = await noise(80, 80).png().toBuffer()
  corrupt.fill(0, 200, 400)
  expect(await refusal(corrupt)).toBe('damaged')
})

test('too many bytes, or too many pixels in few bytes', async () => {
  expect(await refusal(Buffer.alloc(5_000_001))).toBe('too-heavy')
  const small = await square(300).png().toBuffer()
  expect(await refusal(small, { ...logoLimits, maxPixels: 89_999 })).toBe('too-large')
  expect(await refusal(small, { ...logoLimits, maxPixels: 90_000 })).toBe('taken')
})

test('a bomb is refused by what it announces, without being unpacked', async () => {
  for (const [width, height] of [
    [30_000, 30_000],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [1_000_000, 26],
  ] as const) {
    const memory = process.memoryUsage().rss
    expect(['too-large', 'damaged']).toContain(await refusal(pngOf(width, height)))
    // unpacked, the smallest of them takes 100 MB and the largest gigabytes
    expect(process.memoryUsage().rss - memory).toBeLessThan(1_000_000_000)
  }
  expect(await refusal(pngOf(30_000, 30_000))).toBe('too-large')
})

/** A PNG of one colour with these dimensions: 1 bit a pixel, compressed to next to nothing. */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 1
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(20_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

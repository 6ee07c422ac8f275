/**
 * Where the bytes of files lie, under an organisation's id and a random id of their own (uuids, both): a folder today,
 * an object store one day. Bytes never change once put, so nothing needs locking.
 */
export type Storage = {
  /** Returns once the bytes would survive a power cut. Says how many there were and their SHA-256. */
  put(
    organisation: string,
    id: string,
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
  ): Promise<{ bytes: number; sha256: Buffer }>
  /** null when there are none */
  get(organisation: string, id: string): Promise<Buffer | null>
  /** Absent already is fine. */
  delete(organisation: string, id: string): Promise<void>
  /** Everything that lies there, halves left by a crash included. `writtenAt` in milliseconds since 1970. */
  list(): AsyncIterable<{ organisation: string; id: string; writtenAt: number }>
}

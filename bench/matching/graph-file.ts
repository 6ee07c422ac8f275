// The sparse graph that every solver reads: little-endian Int32 M, N, E, 0, capacity[N], start[M + 1], mentor[E], points[E].
import { readFileSync, writeFileSync } from 'node:fs'

export type SparseGraph = {
  mentees: number
  mentors: number
  capacity: Int32Array
  /** of mentee i, the edges start[i] … start[i + 1] - 1 */
  start: Int32Array
  mentor: Int32Array
  points: Int32Array
}

export function writeGraph(file: string, graph: SparseGraph): void {
  const { mentees, mentors, capacity, start, mentor, points } = graph
  const head = Int32Array.of(mentees, mentors, mentor.length, 0)
  const parts = [head, capacity, start, mentor, points]
  writeFileSync(
    file,
    Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength))),
  )
}

export function readGraph(file: string): SparseGraph {
  const bytes = readFileSync(file)
  const all = new Int32Array(new Uint8Array(bytes).buffer)
  const [mentees, mentors, edges] = all as unknown as [number, number, number]
  let at = 4
  const next = (length: number) => {
    at += length
    return all.slice(at - length, at)
  }
  return {
    mentees,
    mentors,
    capacity: next(mentors),
    start: next(mentees + 1),
    mentor: next(edges),
    points: next(edges),
  }
}

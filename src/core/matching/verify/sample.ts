// Some of many, the same ones for the same seed: a walk with a stride that shares no factor with the count meets nobody twice.

/** @returns `size` different numbers of 0 … count - 1 (all of them when there are no more) */
export function sampleOf(count: number, size: number, seed: number): number[] {
  const taken = Math.min(size, count)
  // about the golden section of the count: even small samples are spread out
  let stride = Math.max(1, Math.floor(count * 0.618_033_988_75))
  while (commonFactor(stride, count) !== 1) stride++
  const start = Math.abs(Math.trunc(seed)) % Math.max(1, count)
  return Array.from({ length: taken }, (_, at) => (start + at * stride) % count)
}

function commonFactor(one: number, other: number): number {
  return other === 0 ? one : commonFactor(other, one % other)
}

// Columns of numbers that worker threads share without a copy, and columns that grow while they are filled.

export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

export function sharedFloats(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8))
}

export function sharedCopy(numbers: ArrayLike<number>): Int32Array {
  const copy = sharedInts(numbers.length)
  copy.set(numbers)
  return copy
}

/** A column whose length is not known beforehand; `packed` is what was pushed, in place and not shared. */
export function growing() {
  let held = new Int32Array(1024)
  let size = 0
  return {
    push(value: number) {
      if (size === held.length) {
        const larger = new Int32Array(size * 2)
        larger.set(held)
        held = larger
      }
      held[size++] = value
    },
    at: (place: number) => held[place]!,
    size: () => size,
    packed: () => held.subarray(0, size),
  }
}
export type Growing = ReturnType<typeof growing>

export const prepare = (shared: Int32Array) => (task: number) => {
  if (task < 0) throw new Error(`no root of ${task}`)
  shared[task] = task + 1
  return task * task
}

// Who we are measured against, each in a process of its own: is it there, and run it. Nothing is installed here.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What every solver answers. All must say the same cardinality and points. */
export type Answer = {
  seconds: number
  cardinality: number
  points: number
  peakBytes?: number
}

export type Peer = { name: string; needs: string; missing: string | null; run: (file: string) => Answer }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const processes = {
  kernel: new URL('./ours/kernel.ts', import.meta.url),
  whole: new URL('./ours/whole.ts', import.meta.url),
  'dense-graph': new URL('./ours/dense-graph.ts', import.meta.url),
  'sample-graph': new URL('./ours/sample-graph.ts', import.meta.url),
  live: new URL('./ours/live.ts', import.meta.url),
  munkres: new URL('./peers/munkres.ts', import.meta.url),
}
const lemonBinary = here('../../var/bench-matching/lemon')
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import scipy.optimize, scipy.sparse.csgraph']).status === 0,
)

/** LEMON 1.3's network simplex, on the quickest of the networks we found, or drawn as one first would. */
export function lemon(variant: 'back' | 'plain'): Peer {
  const name = variant === 'back' ? 'LEMON' : 'LEMON, plain network'
  return {
    name,
    needs: 'apt-get install g++ liblemon-dev',
    missing: lemonCompiles(),
    run: (file) => ask(lemonBinary, [file, variant]),
  }
}

export const sparse: Peer = scipy('SciPy sparse', 'sparse.py')
export const dense: Peer = scipy('SciPy dense', 'dense.py')

export const munkres: Peer = {
  name: 'munkres',
  needs: 'npm install (it is a dev dependency)',
  missing: isThere('munkres') ? null : 'no munkres in node_modules',
  run: (file) => ask(process.execPath, [fileURLToPath(processes.munkres), file]),
}

/** One of ours, as a process too. */
export function ours<Result extends object = Answer>(
  name: Exclude<keyof typeof processes, 'munkres'>,
  words: string[],
): Result {
  return ask<Result>(process.execPath, [fileURLToPath(processes[name]), ...words])
}

function scipy(name: string, script: string): Peer {
  return {
    name,
    needs: 'apt-get install python3-scipy',
    missing: python ? null : 'no python3 that has SciPy',
    run: (file) => ask(python!, [here(`./peers/${script}`), file]),
  }
}

let compiled: string | null | undefined
function lemonCompiles(): string | null {
  if (compiled !== undefined) return compiled
  const words = ['-O3', '-march=native', '-std=c++17', here('./peers/lemon.cpp'), '-o', lemonBinary]
  const { error, status, stderr } = spawnSync('g++', words, { encoding: 'utf8' })
  compiled = error
    ? 'no g++'
    : status === 0 && existsSync(lemonBinary)
      ? null
      : (stderr.split('\n')[0] ?? 'g++ failed')
  return compiled
}

function isThere(name: string): boolean {
  try {
    import.meta.resolve(name)
    return true
  } catch {
    return false
  }
}

function ask<Result extends object = Answer>(command: string, words: string[]): Result {
  const { status, signal, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    timeout: 20 * 60_000,
  })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status ?? signal}: ${stderr}`)
  return JSON.parse(stdout) as Result
}

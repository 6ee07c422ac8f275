import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** A copy of this work tree as a newcomer's clone: nothing built, nothing in var/. The installed packages are lent. */
export function freshPlace(): string {
  const place = mkdtempSync('/tmp/dyade-start-')
  execFileSync('chmod', ['755', place])
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
  for (const path of list
    .toString()
    .split('\0')
    .filter((one) => one && existsSync(join(root, one))))
    cpSync(join(root, path), join(place, path), { recursive: true })
  for (const path of ['node_modules', 'tools/node_modules'])
    if (existsSync(join(root, path))) symlinkSync(join(root, path), join(place, path))
  return place
}

/** What a newcomer's terminal has: the machine's own Node, no setting. */
export function terminal(settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.startsWith(root))
  return {
    PATH: path.join(':'),
    HOME: process.env.HOME,
    LANG: 'C.UTF-8',
    npm_config_loglevel: 'error',
    ...settings,
  }
}

export type Running = {
  process: ChildProcess
  said(): string
  /** milliseconds until it was ready */
  took: number
  ended: Promise<number | null>
}

/** `npm start`, until it says its address or ends. */
export async function npmStart(place: string, settings: Record<string, string>): Promise<Running> {
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: place,
    env: terminal(settings),
    detached: true,
    stdio: 'pipe',
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  let over = false
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  ended.then(() => (over = true))
  while (!over && !text.includes('Ctrl-C stops everything')) await pause(20)
  return { process: child, said: () => text, took: performance.now() - began, ended }
}

/** Ctrl-C: the terminal sends it to the whole group, and npm hands it down once more. */
export function pressCtrlC({ process: { pid } }: Running): void {
  process.kill(-pid!, 'SIGINT')
}

export function runNow(place: string, words: string[], settings: Record<string, string> = {}) {
  const [program = '', ...rest] = words
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: place,
    env: terminal(settings),
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, said: `${stdout}${stderr}`, stdout }
}

/** The living processes (zombies are not) whose command names the place, or that work in it. */
export function processesOf(place: string, name = ''): number[] {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8')
    } catch {
      return ''
    }
  }
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      const command = read(pid, 'cmdline')
      return command.includes(place) && command.includes(name)
    })
    .map(Number)
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds = 20_000,
): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(50))
    if (await condition()) return true
  return false
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

export function clear(place: string): void {
  for (const pid of processesOf(place)) process.kill(pid, 'SIGKILL')
  rmSync(place, { recursive: true, force: true })
}

// @ts-check
// PostgreSQL's own programs: where they are, and as whom they run here.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { both, Stop } from './words.mjs'

export const nobody = 65534 // PostgreSQL refuses root, and wants a user that the machine knows: nobody is everywhere
export const root = process.getuid?.() === 0

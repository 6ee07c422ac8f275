export function buildAssets(options: {
  root: string
  outDir: string
}): Promise<{ built: boolean; files: number }>

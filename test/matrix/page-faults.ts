import { securityHeaders } from '../../src/platform/http/headers.ts'

const policy = securityHeaders({ nonce: 'N', https: true })['content-security-policy']!

/** What every page owes: sentences of what is missing. Other kinds of answers owe less. */
export function pageFaults(answer: Response, html: string): string[] {
  const type = answer.headers.get('content-type') ?? ''
  const faults: string[] = []
  const must = (fine: boolean, says: string) => {
    if (!fine) faults.push(says)
  }
  must(
    answer.headers.get('x-content-type-options') === 'nosniff',
    'lacks nosniff: answer through page() or bytes().',
  )
  const csp = answer.headers.get('content-security-policy') ?? ''
  if (!type.startsWith('text/html')) {
    must(csp.includes("default-src 'none'"), 'lacks the content security policy.')
    return faults
  }
  must(
    answer.headers.get('cache-control') === 'no-store',
    'may be kept by a cache: private pages are no-store.',
  )
  // a document of its own kind (a mail in its frame) is boxed in and runs nothing
  if (/\bsandbox\b/.test(csp)) {
    must(
      !/script-src/.test(csp) && csp.includes("default-src 'none'"),
      'is a boxed document that may run a script.',
    )
    return faults
  }
  must(
    csp.replace(/'nonce-[\w-]{22}'/, "'nonce-N'") === policy,
    `has another content security policy: ${csp}`,
  )
  const nonce = /'nonce-([\w-]+)'/.exec(csp)?.[1]
  const count = (pattern: RegExp) => [...html.matchAll(pattern)].length
  must(/^<!doctype html>/i.test(html), 'does not begin with <!doctype html>.')
  must(/<html[^>]* lang="(fr|en)(-[A-Z]{2})?"/.test(html), 'does not say its language: html needs lang.')
  must(/<title>[^<]+<\/title>/.test(html), 'has no title.')
  must(count(/<h1[\s>]/g) === 1, `has ${count(/<h1[\s>]/g)} h1: one says what the page is.`)
  must(count(/<main[\s>]/g) === 1, 'has no single main.')
  must(!/\sstyle="/.test(html) && !/<style[\s>]/.test(html), 'holds inline style.')
  must(!/\son[a-z]+="/.test(html) && !/"javascript:/i.test(html), 'holds an inline handler.')
  for (const [tag] of html.matchAll(/<script[^>]*>/g))
    must(
      tag.includes(`nonce="${nonce}"`) && /\ssrc="/.test(tag),
      `holds a script that the policy refuses: ${tag}`,
    )
  for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/gi)) {
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? '(no action)'
    must(
      /name="_key"/.test(form),
      `has a form to ${action} without _key: sent twice it would act twice; use ui/form.tsx.`,
    )
    must(/^\/[^/]/.test(action), `has a form to ${action}, which is not an address of this installation.`)
  }
  return faults
}

/** An answer with what changes from one to the next taken out, so that two can be compared. */
export async function sameAnswer(
  answer: Response,
  id: string,
): Promise<{ status: number; headers: string; body: string }> {
  const nonce = /'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  const plain = (text: string) => {
    let said = text
    if (nonce) said = said.replaceAll(nonce, 'NONCE')
    if (id) said = said.replaceAll(id, 'ID')
    return said
      .replace(/(name="_key" value=")[^"]*/g, '$1KEY')
      .replace(/(value=")[^"]*(" name="_key")/g, '$1KEY$2')
  }
  return {
    status: answer.status,
    headers: plain(JSON.stringify([...answer.headers].sort())),
    body: plain(await answer.text()),
  }
}

// Drawn for the demonstration: presentation attributes only, for the content security policy blocks style attributes.

/** A sun rising (aube) over two waves of the sea (mer). */
export const aubremerLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img" aria-label="Région Aubremer">
  <path d="M12 26a12 12 0 0 1 24 0z" fill="#d9962a"/>
  <path d="M24 6v5M9.9 11.9l3.5 3.5M38.1 11.9l-3.5 3.5M4 26h4M40 26h4" fill="none" stroke="#d9962a" stroke-width="2.4" stroke-linecap="round"/>
  <path d="M4 32c4-4 8-4 10 0s6 4 10 0 8-4 10 0 6 4 10 0" fill="none" stroke="#2b8c99" stroke-width="3" stroke-linecap="round"/>
  <path d="M8 40c3-3 6-3 8 0s5 3 8 0 6-3 8 0 5 3 8 0" fill="none" stroke="#2b8c99" stroke-width="3" stroke-linecap="round"/>
</svg>`

/** An open book whose pages are two sails. */
export const schoolLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img" aria-label="École régionale du service public">
  <path d="M22 8v26C17 30 11 29 5 30 9 21 14 13 22 8z" fill="#8a63ad"/>
  <path d="M26 12v22c5-4 10-5 16-4-3-8-9-15-16-18z" fill="#d9962a"/>
  <path d="M5 36c7-1 13 0 19 4 6-4 12-5 18-4" fill="none" stroke="#8a63ad" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`

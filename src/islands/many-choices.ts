/** Filters a list of boxes while one types, without regard to accents, and counts what is ticked. */
class ManyChoices extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector<HTMLElement>('.many-list')
    const counter = this.querySelector<HTMLElement>('.many-count')
    if (!list || !counter) return
    const lines = [...list.querySelectorAll<HTMLElement>('.choice')]
    this.addEventListener('change', () => {
      const ticked = lines.filter((line) => line.querySelector('input')?.checked).length
      const number = new Intl.NumberFormat(document.documentElement.lang).format(ticked)
      counter.textContent = (this.dataset.chosen ?? '').replace('#', number)
    })
    if (this.dataset.filter && lines.length > 7) this.prepend(this.filter(list, lines))
  }

  filter(list: HTMLElement, lines: HTMLElement[]) {
    const words = lines.map((line) => plain(line.textContent ?? ''))
    const input = Object.assign(document.createElement('input'), {
      className: 'input',
      type: 'search',
      autocomplete: 'off',
    })
    input.setAttribute('aria-label', this.dataset.filter ?? '')
    input.placeholder = this.dataset.filter ?? ''
    const none = Object.assign(document.createElement('p'), { className: 'soft' })
    none.setAttribute('role', 'status')
    list.append(none)
    input.addEventListener('input', () => {
      const sought = plain(input.value).split(' ').filter(Boolean)
      let shown = 0
      for (const [at, line] of lines.entries()) {
        line.hidden = !sought.every((word) => words[at]?.includes(word))
        if (!line.hidden) shown++
      }
      none.textContent = shown === 0 ? (this.dataset.none ?? '') : ''
    })
    // Enter filters; it must not send the form.
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault()
    })
    const frame = Object.assign(document.createElement('div'), { className: 'many-search' })
    frame.append(input)
    return frame
  }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

customElements.define('many-choices', ManyChoices)

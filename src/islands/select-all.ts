/** Adds to a table of boxes the one that ticks them all, and counts what is ticked. */
class SelectAll extends HTMLElement {
  connectedCallback() {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('tbody .pick input')]
    const corner = this.querySelector('thead .pick')
    const output = this.querySelector('output')
    if (!corner || !output || boxes.length === 0) return
    const without = output.textContent
    const all = document.createElement('input')
    all.type = 'checkbox'
    all.setAttribute('aria-label', this.dataset.all ?? '')
    const count = () => {
      const ticked = boxes.filter((box) => box.checked).length
      all.checked = ticked === boxes.length
      all.indeterminate = ticked > 0 && ticked < boxes.length
      const number = new Intl.NumberFormat(document.documentElement.lang).format(ticked)
      output.textContent = ticked === 0 ? without : (this.dataset.selected ?? '').replace('#', number)
    }
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked
      count()
    })
    this.addEventListener('change', count)
    corner.replaceChildren(all)
    count()
  }
}
customElements.define('select-all', SelectAll)

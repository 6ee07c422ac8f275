/** Opens in place the dialog whose question the link's page asks otherwise. */
class DialogLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector<HTMLAnchorElement>('a[data-dialog]')
    const dialog = this.querySelector('dialog')
    if (!link || !dialog) return
    link.setAttribute('role', 'button')
    link.setAttribute('aria-haspopup', 'dialog')
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      dialog.showModal()
    })
    // A link that acts as a button answers to the space bar too.
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return
      event.preventDefault()
      link.click()
    })
    // A click beside the dialog closes it, as Esc does.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
  }
}
customElements.define('dialog-link', DialogLink)

/** Adds to a password the button that shows it, and hides it again before it is sent. */
class PasswordField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')
    if (!input || this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn'
    button.setAttribute('aria-controls', input.id)
    const show = (visible: boolean) => {
      input.type = visible ? 'text' : 'password'
      button.textContent = (visible ? this.dataset.hide : this.dataset.show) ?? ''
    }
    button.addEventListener('click', () => show(input.type === 'password'))
    // A browser remembers what was typed into a text field: never leave it one when the form goes.
    input.form?.addEventListener('submit', () => show(false))
    show(false)
    this.append(button)
  }
}
customElements.define('password-field', PasswordField)

/** Says under a text how many characters are left; aloud only when the writing pauses. */
class CharacterCount extends HTMLElement {
  connectedCallback() {
    const field = document.getElementById(this.dataset.for ?? '') as HTMLTextAreaElement | null
    const line = this.querySelector('p')
    if (!field || !line) return
    const limit = Number(this.dataset.limit)
    const spoken = document.createElement('p')
    spoken.className = 'unseen'
    spoken.setAttribute('role', 'status')
    this.append(spoken)
    let pause: ReturnType<typeof setTimeout>
    const count = () => {
      // Counted as the server does: by code points, a line end as one.
      const left = limit - [...field.value].length
      line.dataset.over = String(left < 0)
      const number = new Intl.NumberFormat(document.documentElement.lang).format(Math.abs(left))
      line.textContent = (left < 0 ? this.dataset.over : this.dataset.left)?.replace('#', number) ?? ''
    }
    field.addEventListener('input', () => {
      count()
      clearTimeout(pause)
      pause = setTimeout(() => {
        spoken.textContent = line.textContent
      }, 1000)
    })
    if (field.value) count()
  }
}
customElements.define('character-count', CharacterCount)

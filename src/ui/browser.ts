// The only script. Every page works without it. Nothing a person writes is kept in the browser.

const nearEnd = 500

focusErrors()
countCharacters()
guardForms()
leaveQuickly()

function focusErrors() {
  document.getElementById('errors')?.focus()
}

function countCharacters() {
  for (const counter of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const field = document.getElementById(counter.dataset.count ?? '')
    const max = Number(counter.dataset.max)
    if (!(field instanceof HTMLTextAreaElement) || !(max > 0)) continue

    const spoken = document.createElement('p')
    spoken.className = 'vh'
    spoken.setAttribute('role', 'status')
    counter.after(spoken)
    let pause: ReturnType<typeof setTimeout> | undefined

    const count = () => {
      const left = max - Array.from(field.value).length
      const words = (left < 0 ? counter.dataset.over : counter.dataset.left) ?? '{n}'
      // Far from the end the number is noise.
      counter.textContent =
        left < nearEnd
          ? words.replace('{n}', Math.abs(left).toLocaleString(document.documentElement.lang))
          : ''
      counter.classList.toggle('over', left < 0)
      return left
    }
    count()
    field.addEventListener('input', () => {
      const left = count()
      clearTimeout(pause)
      // Said after a pause and only near the end: a voice at each key would drown the text.
      if (left < Math.min(nearEnd, max / 10))
        pause = setTimeout(() => (spoken.textContent = counter.textContent), 1000)
    })
  }
}

function guardForms() {
  const unsaved = new Set<HTMLFormElement>(document.querySelectorAll<HTMLFormElement>('form[data-unsaved]'))
  const sent = new Set<HTMLFormElement>()
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  // Listening only while there is something to lose keeps the page fit for the browser's back-forward cache.
  const listen = () => {
    removeEventListener('beforeunload', warn)
    if ([...unsaved].some((form) => !sent.has(form))) addEventListener('beforeunload', warn)
  }
  listen()

  document.addEventListener('input', ({ target }) => {
    const form = (target as Element | null)?.closest<HTMLFormElement>('form[data-guard]')
    if (form) unsaved.add(form)
    listen()
  })

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (sent.has(form)) {
      event.preventDefault()
      return
    }
    sent.add(form)
    event.submitter?.setAttribute('aria-disabled', 'true')
    listen()
    // An answer that is a file leaves the page standing: then it must be possible to send again.
    setTimeout(() => release(form), 10_000)
  })

  const release = (form: HTMLFormElement) => {
    sent.delete(form)
    for (const button of form.querySelectorAll('button[aria-disabled]'))
      button.removeAttribute('aria-disabled')
    listen()
  }
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of [...sent]) release(form)
  })
}

/** The link, or Escape three times within two seconds, replaces this page: the back button does not return to it. */
function leaveQuickly() {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
  if (!link) return
  const leave = () => {
    document.body.hidden = true
    location.replace(link.href)
  }
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let presses: number[] = []
  document.addEventListener('keydown', (event) => {
    presses = event.key === 'Escape' ? [...presses, event.timeStamp].slice(-3) : []
    if (presses.length === 3 && event.timeStamp - (presses[0] ?? 0) < 2000) leave()
  })
}

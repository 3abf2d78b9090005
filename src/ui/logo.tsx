/** Two cogs that reach into each other. Drawn for this project. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 -3 57 47" aria-hidden="true">
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M23.1 20.6L28.0 18.1L30.0 22.0L25.2 24.7L25.5 27.5L30.7 29.2L29.5 33.4L24.2 31.9L22.4 34.1L24.9 39.0L21.0 41.0L18.3 36.2L15.5 36.5L13.8 41.7L9.6 40.5L11.1 35.2L8.9 33.4L4.0 35.9L2.0 32.0L6.8 29.3L6.5 26.5L1.3 24.8L2.5 20.6L7.8 22.1L9.6 19.9L7.1 15.0L11.0 13.0L13.7 17.8L16.5 17.5L18.2 12.3L22.4 13.5L20.9 18.8ZM11.4 27a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0Z"
      />
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2.3"
        stroke-linejoin="round"
        d="M31.3 17.2L25.8 17.7L25.4 13.3L30.9 12.7L31.7 10.0L27.5 6.4L30.3 3.0L34.6 6.4L37.1 5.1L36.6 -0.4L41.0 -0.8L41.6 4.6L44.3 5.5L47.9 1.2L51.3 4.1L47.9 8.4L49.2 10.9L54.7 10.4L55.1 14.8L49.7 15.4L48.8 18.1L53.0 21.7L50.2 25.1L45.9 21.7L43.4 23.0L43.9 28.5L39.5 28.9L38.9 23.4L36.2 22.6L32.6 26.8L29.2 24.0L32.6 19.7Z"
      />
      <circle cx="40.3" cy="14.0" r="3.9" fill="none" stroke="currentColor" stroke-width="2.3" />
    </svg>
  )
}

/** One cog: where the process is now. */
export function Cog() {
  return (
    <svg class="cog" viewBox="0 0 40 40" aria-hidden="true">
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M31.7 21.8L37.3 24.3L35.2 29.2L29.5 27.0L27.0 29.5L29.2 35.2L24.3 37.3L21.8 31.7L18.2 31.7L15.7 37.3L10.8 35.2L13.0 29.5L10.5 27.0L4.8 29.2L2.7 24.3L8.3 21.8L8.3 18.2L2.7 15.7L4.8 10.8L10.5 13.0L13.0 10.5L10.8 4.8L15.7 2.7L18.2 8.3L21.8 8.3L24.3 2.7L29.2 4.8L27.0 10.5L29.5 13.0L35.2 10.8L37.3 15.7L31.7 18.2ZM14 20a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z"
      />
    </svg>
  )
}

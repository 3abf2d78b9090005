import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'

export type NavItem = { href: string; label: string; current?: boolean | undefined }

export type LayoutProps = {
  lang: string
  dir?: 'ltr' | 'rtl' | undefined
  /** Whole title of the tab, distinct for each page. No name of a person who gets care. */
  title: string
  theme?: 'light' | 'dark' | undefined
  audience?: 'staff' | 'resident' | undefined
  assets: { style: string; script?: string | undefined }
  brand: string
  homeHref: string
  words: { skip: string; nav: string; footer?: string | undefined }
  nav?: readonly NavItem[] | undefined
  /** Who is acting, and what can be done about it: change role, settings, log out. */
  menu?: { name: string; role?: string | undefined; hint: string; items: ComponentChildren } | undefined
  /** Leaves at once to a harmless page and does not come back with the back button. */
  leave?: { href: string; label: string } | undefined
  /** Below the masthead: usually `PersonStrip`. */
  strip?: ComponentChildren | undefined
  footer?: { links: readonly NavItem[]; note?: string | undefined } | undefined
  children: ComponentChildren
}

/** The document around every page. */
export function Layout(props: LayoutProps) {
  const { lang, dir = 'ltr', audience = 'staff', assets, words, nav = [], footer } = props
  return (
    <html lang={lang} dir={dir} data-audience={audience} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        <link rel="stylesheet" href={assets.style} />
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="mast">
          <div class="bar">
            <a class="brand" href={props.homeHref}>
              <Logo />
              {props.brand}
            </a>
            {nav.length > 0 && (
              <nav aria-label={words.nav}>
                <ul>
                  {nav.map((item) => (
                    <li>
                      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                        {item.label}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            {(props.leave || props.menu) && (
              <div class="end">
                {props.leave && (
                  <a class="leave" href={props.leave.href} rel="noreferrer" data-leave>
                    <Icon name="x" />
                    {props.leave.label}
                  </a>
                )}
                {props.menu && <Menu {...props.menu} />}
              </div>
            )}
          </div>
        </header>
        {props.strip}
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        {footer && (
          <footer class="foot">
            <div class="bar">
              <ul>
                {footer.links.map((link) => (
                  <li>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
              {footer.note && <span class="soft">{footer.note}</span>}
            </div>
          </footer>
        )}
      </body>
    </html>
  )
}

function Menu({ name, role, hint, items }: NonNullable<LayoutProps['menu']>) {
  return (
    <details class="menu">
      <summary>
        <Icon name="user" />
        <span class="who">
          <b>{name}</b> {role}
        </span>
        <span class="vh"> {hint}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="panel">{items}</div>
    </details>
  )
}

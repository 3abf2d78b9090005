import type { ComponentChildren } from 'preact'
import type { SipView } from '../domain/access/view.ts'
import { protections } from '../domain/people/protection.ts'
import { stepOf, steps } from '../domain/sip/steps.ts'
import { formatDate } from '../text/format.ts'
import { languages } from '../text/texts.ts'
import { Button } from '../ui/button.tsx'
import { HiddenField } from '../ui/hidden-field.tsx'
import { Layout } from '../ui/layout.tsx'
import { PersonStrip } from '../ui/person-strip.tsx'
import { asStaff, type Request, type StaffRequest } from './request.ts'

export type NavKey = 'queue' | 'sips' | 'find' | 'organisation'

/** What a page shows. The title is distinct and holds no name of a person; a SIP's page has its code. */
export type Shown = {
  readonly title: string
  readonly body: ComponentChildren
  readonly strip?: ComponentChildren
  readonly nav?: NavKey
  /** The page that two look at together: the menu and everybody else's matters are hidden. */
  readonly shared?: boolean
}

/** The document around a page: menu and role for staff, the plain frame for everybody else. */
export function shell(request: Request, shown: Shown) {
  const { t, house, lang } = request
  const staff = asStaff(request)
  const nav = staff === undefined || shown.shared === true ? [] : navOf(staff, shown.nav)
  return (
    <Layout
      lang={lang}
      title={`${shown.title} – ${t.common.brand}`}
      {...(request.theme === undefined ? {} : { theme: request.theme })}
      assets={house.assets}
      brand={t.common.brand}
      homeHref={staff === undefined ? '/' : staff.href('/queue')}
      words={{ skip: t.common.skip, nav: t.common.nav, footer: t.common.footer }}
      nav={nav}
      {...(shown.shared === true ? {} : { menu: menuOf(request, staff) })}
      strip={shown.strip}
      footer={{
        links: [
          { href: '/rules', label: t.common.footRules },
          { href: '/words', label: t.common.footWords },
          { href: '/blanks', label: t.paper.blanks.footer },
        ],
        ...(house.mode === 'demo'
          ? { note: house.secureCookies ? t.common.demoNote : `${t.common.demoNote} ${t.common.demoPlain}` }
          : {}),
      }}
    >
      {shown.body}
    </Layout>
  )
}

function navOf({ t, href }: StaffRequest, current: NavKey | undefined) {
  const item = (key: NavKey, path: string, label: string) => ({
    href: href(path),
    label,
    current: key === current,
  })
  return [
    item('queue', '/queue', t.common.navQueue),
    item('sips', '/sips', t.common.navSips),
    item('find', '/find', t.common.navFind),
    item('organisation', '/organisation', t.common.navOrganisation),
  ]
}

function menuOf(request: Request, staff: StaffRequest | undefined) {
  const { t, session, path, lang, theme } = request
  const others = session?.assignments.filter((a) => a.id !== staff?.assignment.id) ?? []
  return {
    name: session?.name ?? t.common.menuLoggedOut,
    ...(staff === undefined ? {} : { role: `${staff.assignment.title}, ${staff.assignment.unitName}` }),
    hint: t.common.menuHint,
    items: (
      <>
        {others.length > 0 && (
          <section>
            <h2>{t.common.menuRole}</h2>
            <ul>
              {others.map((a) => (
                <li>
                  <a href={`/as/${a.id}/queue`}>
                    {a.title}, {a.unitName}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Choose
          action="/language"
          back={path}
          name="lang"
          legend={t.common.menuLanguage}
          options={languages.map((l) => ({
            value: l,
            label: l === 'sv' ? 'Svenska' : 'English',
            current: l === lang,
            lang: l,
          }))}
        />
        <Choose
          action="/appearance"
          back={path}
          name="theme"
          legend={t.common.menuTheme}
          options={[
            { value: 'auto', label: t.common.themeAuto, current: theme === undefined },
            { value: 'light', label: t.common.themeLight, current: theme === 'light' },
            { value: 'dark', label: t.common.themeDark, current: theme === 'dark' },
          ]}
        />
        {session !== undefined && (
          <form method="post" action="/logout">
            <Button kind="quiet" icon="log-out">
              {t.common.logOut}
            </Button>
          </form>
        )}
      </>
    ),
  }
}

type Option = { value: string; label: string; current: boolean; lang?: string }

function Choose({
  action,
  back,
  name,
  legend,
  options,
}: {
  action: string
  back: string
  name: string
  legend: string
  options: readonly Option[]
}) {
  return (
    <section>
      <h2>{legend}</h2>
      <form method="post" action={action} class="acts">
        <HiddenField name="back" value={back} />
        {options.map((o) => (
          <button
            type="submit"
            class={o.current ? 'btn' : 'btn quiet'}
            name={name}
            value={o.value}
            lang={o.lang}
            aria-pressed={o.current}
          >
            {o.label}
          </button>
        ))}
      </form>
    </section>
  )
}

/** Whose plan, and why the viewer may read it: above every page that shows or writes in one. */
export function stripOf({ t, lang, href }: StaffRequest, view: SipView) {
  const step = stepOf(view.stage)
  const { why } = view.mine
  const ground =
    why.why === 'leads'
      ? t.common.mayReadLeads
      : why.why === 'ground'
        ? t.common.mayReadGround(formatDate(lang, why.until, 'long'))
        : t.common.mayReadOwn
  return (
    <PersonStrip
      label={t.common.whose(view.who.name)}
      name={view.who.name}
      href={href(`/sip/${view.id}`)}
      {...(view.who.birthDate === undefined ? {} : { born: t.common.born(view.who.birthDate) })}
      step={t.common.stepOf(steps.indexOf(step) + 1, t.words.steps[step])}
      code={view.code}
      ground={{ text: ground }}
      {...(!protections[view.who.protection].markIsShown
        ? {}
        : { protectedWarning: t.common.protectedWarning })}
    />
  )
}

import type { ComponentChildren } from 'preact'
import { EmptyState, Inset, Paper, Saved, Warning } from './boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from './button.tsx'
import { Checkboxes, Radios } from './choices.tsx'
import { Columns } from './columns.tsx'
import { Compare } from './compare.tsx'
import { DateField } from './date-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { Form } from './form.tsx'
import { emptyForm, type FormState } from './form-state.ts'
import { Layout, type LayoutProps } from './layout.tsx'
import { NextBox } from './next-box.tsx'
import { Pager } from './pager.tsx'
import { PersonStrip } from './person-strip.tsx'
import { QueueGroup, QueueRow } from './queue-row.tsx'
import { Row, Rows } from './rows.tsx'
import { Select } from './select.tsx'
import { Status } from './status.tsx'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { TimeField } from './time-field.tsx'
import { Timeline } from './timeline.tsx'
import { Voice } from './voice.tsx'
import { Why } from './why.tsx'

// Every component in every state, for tests and for the eye. Not shipped: only tests import it.

type Frame = Partial<Pick<LayoutProps, 'lang' | 'dir' | 'theme' | 'audience'>>

const law = { kind: 'law', word: 'Lag', reference: 'hälso- och sjukvårdslagen 16 kap. 4 §' } as const
const guideline = { kind: 'guideline', word: 'Riktlinje', reference: 'Exempelregionen, moment 3' } as const
const practice = { kind: 'practice', word: 'God sed', reference: 'Bra samverkan', href: '#main' } as const
const ours = { kind: 'ours', word: 'Vårt val', reference: 'Lindviks kommun' } as const
const count = {
  limit: 'Högst {n} tecken',
  left: 'Du har {n} tecken kvar',
  over: 'Du har skrivit {n} tecken för mycket',
}

function Page(props: {
  frame: Frame
  title: string
  strip?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <Layout
      lang="sv"
      {...props.frame}
      title={`${props.title} – Kugghjul`}
      assets={{ style: '/assets/style.css', script: '/assets/browser.js' }}
      brand="Kugghjul"
      homeHref="/"
      words={{ skip: 'Hoppa till innehållet', nav: 'Huvudmeny' }}
      nav={[
        { href: '/', label: 'Att göra' },
        { href: '/form', label: 'Planer', current: true },
        { href: '/empty', label: 'Sök' },
        { href: '/help', label: 'Hjälp' },
      ]}
      leave={{ href: 'https://www.1177.se/', label: 'Lämna sidan snabbt' }}
      menu={{
        name: 'Karin Lindh',
        role: 'arbetsterapeut, Hemsjukvården Lindvik',
        hint: 'Byt uppdrag eller logga ut',
        items: (
          <ul>
            <li>
              <a href="/role">Byt uppdrag</a>
            </li>
            <li>
              <a href="/logout">Logga ut</a>
            </li>
          </ul>
        ),
      }}
      strip={props.strip}
      footer={{
        links: [
          { href: '/about', label: 'Om Kugghjul' },
          { href: '/accessibility', label: 'Tillgänglighet' },
        ],
        note: 'Påhittade personer. Ingen är verklig.',
      }}
    >
      {props.children}
    </Layout>
  )
}

/** Everything that is read. */
export function GalleryPage({ frame = {} }: { frame?: Frame }) {
  return (
    <Page frame={frame} title="Galleri" strip={<OrdinaryStrip />}>
      <BackLink href="/">Tariqs SIP</BackLink>
      <h1>Tariqs SIP</h1>
      <div class="flow-wide">
        <Voice
          text="”Att komma tillbaka till ett aktivt liv.”"
          by="Tariq, 17 november 2026, om vad som är viktigt för honom"
        />
        <Steps
          label="Var i processen"
          words={{ done: 'klart', now: 'pågår', todo: 'inte ännu' }}
          steps={[
            { label: 'Upptäck behov', detail: '9 november', state: 'done' },
            { label: 'Förbered', detail: '17 november', state: 'done' },
            { label: 'Kalla och bjud in', detail: 'pågår', state: 'now' },
            { label: 'SIP-möte', detail: '26 november, föreslaget', state: 'todo' },
            { label: 'Följ upp', detail: 'åtta veckor efter mötet', state: 'todo' },
            { label: 'Avsluta', state: 'todo' },
          ]}
        />
        <Columns asideLabel="Mer om planen" aside={<Aside />}>
          <NextBox
            eyebrow="Nästa steg är ditt"
            title="Skicka kallelsen till mötet"
            actions={
              <>
                <LinkButton href="/form">Granska och skicka</LinkButton>
                <Why label="Varför?" context="skicka kallelsen i dag" source={guideline}>
                  <p>Mötet bör hållas inom tre veckor från 9 november 2026, alltså senast 30 november.</p>
                </Why>
              </>
            }
          >
            <Status kind="soon">I dag</Status> så hinner alla svara före mötet torsdag 26 november.
          </NextBox>
          <Parties />
          <section class="flow">
            <h2>Det här har hänt</h2>
            <Timeline
              items={[
                {
                  datetime: '2026-11-20',
                  when: '20 november',
                  what: 'Karin Lindh pratade med Sara Nordin om mötet.',
                },
                { datetime: '2026-11-09', when: '9 november', what: <a href="/need">Behovet upptäcktes</a> },
              ]}
            />
            <Pager
              label="Sidor"
              position="51 till 100 av 240"
              previous={{ href: '?page=1', label: 'Föregående' }}
              next={{ href: '?page=3', label: 'Nästa' }}
            />
          </section>
        </Columns>
        <Tabs
          label="Köer"
          items={[
            { href: '?queue=mine', label: 'Mina, 6', current: true },
            { href: '?queue=unit', label: 'Hela enheten, 14' },
          ]}
        />
        <Queue />
        <Summary
          items={[
            {
              question: 'Syfte',
              answer: <Voice size="small" text="”Att komma tillbaka till ett aktivt liv.”" />,
              change: { href: '/form', label: 'Ändra', context: 'syftet' },
            },
            {
              question: 'Tid och plats',
              answer: 'Torsdag 26 november, 13.00 till 14.00, hemma hos Tariq',
              change: { href: '/form', label: 'Ändra', context: 'tid och plats' },
            },
          ]}
        />
        <Inset>
          <p>”Socialtjänsten och psykiatrin får prata med varandra om det som behövs för att hjälpa mig.”</p>
        </Inset>
        <Warning icon="phone">
          <b>Ring bostadsanpassningen först.</b> Ett samtal gör att rätt person kommer. 010-555 01 20,
          vardagar 8 till 10.
        </Warning>
        <Paper>
          <p class="soft">Kallelse till SIP-möte</p>
          <p>
            <b>Rehabmottagningen, neuroteamet</b>
          </p>
          <p>Svara senast onsdag 25 november 2026. Engångskod: O0-1Il-B8.</p>
          <p class="code">O0-1Il-B8</p>
        </Paper>
        <Compare
          before={{
            title: 'Amina skrev',
            detail: 'sparat 14.02, står i planen nu',
            text: 'Amina delar medicinen i dosett varje måndag. Tariq tar den själv. Leila påminner på kvällen.',
          }}
          after={{
            title: 'Du skrev',
            detail: '14.05, inte sparat i planen ännu',
            text: 'Amina delar medicinen i dosett. Tariq tar den själv efter frukost och middag. Telefonen påminner.',
          }}
          words={{ removed: 'bara här:', added: 'bara här:' }}
        />
        <Figures />
        <section class="flow">
          <h2>Varför, med fyra slags grund</h2>
          {[law, guideline, practice, ours].map((source) => (
            <Why label="Varför?" context={source.word} source={source} open>
              <p>En insats utan ansvarig blir ofta inte av. Planen säger vem som svarar för varje insats.</p>
            </Why>
          ))}
        </section>
        <Saved>Allt är sparat 13.20</Saved>
      </div>
    </Page>
  )
}

function OrdinaryStrip() {
  return (
    <PersonStrip
      label="Vems plan och varför du får läsa"
      name="Tariq"
      href="/"
      born="född 3 mars 1955"
      step="Steg 3 av 6, Kalla och bjud in"
      code="grön tall"
      ground={{
        text: 'Du får läsa: Tariq har samtyckt, till 31 maj 2027.',
        href: '/consent',
        linkLabel: 'Visa',
      }}
    />
  )
}

function Aside() {
  return (
    <>
      <section>
        <h2>Mötet</h2>
        <p>
          Torsdag 26 november
          <br />
          klockan 13.00 till 14.00
        </p>
      </section>
      <section>
        <h2>Mer</h2>
        <ul class="links">
          <li>
            <a href="/others">Andra planer Tariq har, 1</a>
          </li>
          <li>
            <a href="/end">Avsluta planen</a>
          </li>
        </ul>
        <ActionLink href="/print" icon="printer">
          Skriv ut
        </ActionLink>
      </section>
    </>
  )
}

function Parties() {
  return (
    <Table
      id="parties"
      caption="Vilka är med"
      columns={[
        { label: 'Vem' },
        { label: 'Får se' },
        { label: 'Inför mötet' },
        { label: 'Ändra', labelHidden: true },
      ]}
      rows={[
        ['Tariq', 'allt', <Status kind="ok">Kommer</Status>, ''],
        [
          'Vårdcentralen Björken',
          'planen och läkemedel',
          <Status kind="wait">Ska kallas</Status>,
          <a href="/c1">Ändra</a>,
        ],
        ['Beroendemottagningen', 'planen', <Status kind="no">Kom inte</Status>, <a href="/c2">Ändra</a>],
        ['Skolan', 'ett mål', <Status kind="late">4 dagar sen</Status>, <a href="/c3">Ändra</a>],
      ]}
    />
  )
}

function Queue() {
  return (
    <QueueGroup id="today" title="I dag" count="två saker">
      <Rows queue>
        <QueueRow
          when={{ main: '4 dagar sen', detail: 'skulle hållits 19 november', kind: 'late' }}
          title="Boka ny uppföljning för Göran"
          href="/q1"
          text="Du är huvudansvarig för planen. Göran och tre enheter väntar på en tid."
          actions={<LinkButton href="/q1/book">Boka ny tid</LinkButton>}
          because={
            <Why label="Varför?" about="Uppföljning den dag planen säger" source={law}>
              <p>Planen säger när den ska följas upp.</p>
            </Why>
          }
        />
        <QueueRow
          when={{ main: '1 juli 2027', detail: 'två månader före' }}
          title="Fråga Elsa om samtycket ska förlängas"
          href="/q2"
          text="Det gäller till 31 augusti 2027. Utan ett nytt slutar planen att delas den dagen."
        />
      </Rows>
    </QueueGroup>
  )
}

function Figures() {
  return (
    <>
      <Table
        id="figures"
        caption="Möten i tid, per kommun"
        narrow="scroll"
        columns={[
          { label: 'Kommun' },
          ...[
            'Januari',
            'Februari',
            'Mars',
            'April',
            'Maj',
            'Juni',
            'Juli',
            'Augusti',
            'September',
            'Oktober',
          ].map((label) => ({ label, number: true })),
        ]}
        rows={[
          ['Lindvik', ...Array.from({ length: 10 }, (_, month) => String(100 + month * 11))],
          ['Björkö', ...Array.from({ length: 10 }, (_, month) => `${10 + month},0 %`)],
        ]}
      />
      <Rows>
        <Row end={<Status kind="ok">Gjord, hjälpte</Status>}>
          <b>Hjälp med hyran och ansökan</b>
          <p class="soft">Ali Noor, socialsekreterare</p>
        </Row>
        <Row end={<Status kind="wait">Inte genomgången</Status>}>
          <b>Samtal varje vecka</b>
        </Row>
      </Rows>
    </>
  )
}

const returned: FormState = {
  values: {
    what: '\nGå igenom alla mediciner tillsammans med Tariq,\noch ta bort det han inte behöver.',
    unit: 'vc',
    start: '31 februari',
    time: '13.00',
    decide: 'limited',
    limit: '',
    with: ['leila', 'sara'],
  },
  errors: {
    _form: 'Amina har ändrat samma insats medan du skrev',
    who: 'Skriv vem som gör insatsen, till exempel läkare på vårdcentralen',
    start: 'Den 31 februari finns inte, välj en annan dag',
    limit: 'Skriv vad Sara får besluta om',
    with: 'Välj minst en som får veta',
  },
}

/** Everything that is filled in, on arrival or come back with errors. */
export function FormPage({ frame = {}, refused = false }: { frame?: Frame; refused?: boolean }) {
  const form = refused ? returned : emptyForm
  return (
    <Page
      frame={frame}
      title={refused ? 'Fel: Ny insats' : 'Ny insats'}
      strip={
        <PersonStrip
          label="Vems plan och varför du får läsa"
          name="Skyddad person"
          born="född 2001"
          protectedWarning="Skyddade personuppgifter. Säg eller skriv aldrig var personen bor."
          ground={{ text: 'Du får läsa: du förbereder mötet.' }}
        />
      }
    >
      <BackLink href="/">Tariqs plan</BackLink>
      <ErrorSummary form={form} title="Fem saker behöver ändras" note="Allt du har skrivit finns kvar." />
      <h1>Ny insats</h1>
      <Form action="/form" hidden={{ version: '7', key: 'k1' }} unsaved={refused}>
        <TextArea
          form={form}
          name="what"
          label="Vad ska göras?"
          hint="En sak. Skriv så att Tariq förstår."
          limit={{ max: 200, words: count }}
          question
        />
        <Select
          form={form}
          name="unit"
          label="Vilken enhet svarar för den?"
          empty="Välj enhet"
          options={[
            { value: 'vc', label: 'Vårdcentralen Björken, regionen' },
            { value: 'hsv', label: 'Hemsjukvården Lindvik, kommunen' },
          ]}
        />
        <TextField
          form={form}
          name="who"
          label="Vem gör den?"
          hint="Namn, eller funktion om du inte vet namnet."
        />
        <DateField form={form} name="start" label="När börjar den?" hint="ÅÅÅÅ-MM-DD" />
        <TimeField form={form} name="time" label="Klockan" note="(frivilligt)" hint="TT.MM" />
        <TextField form={form} name="often" label="Hur ofta?" width="medium" />
        <Radios
          form={form}
          name="decide"
          label="Får Sara fatta beslut på mötet?"
          options={[
            { value: 'yes', label: 'Ja' },
            {
              value: 'limited',
              label: 'Till en viss gräns',
              hint: 'Säg vad.',
              content: <TextField form={form} name="limit" label="Vilken gräns?" />,
            },
            {
              value: 'no',
              label: 'Nej',
              content: <TextField form={form} name="whoelse" label="Vem beslutar då?" />,
            },
          ]}
        />
        <Radios
          form={form}
          name="came"
          label="Blev det av?"
          inline
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'partly', label: 'Delvis' },
            { value: 'no', label: 'Nej' },
          ]}
        />
        <Checkboxes
          form={form}
          name="with"
          label="Vilka får veta?"
          options={[
            { value: 'leila', label: 'Leila', hint: 'partner' },
            { value: 'sara', label: 'Sara Nordin, fysioterapeut på rehabmottagningen i Lindvik' },
          ]}
        />
        <Fieldset legend="Var?" hint="Båda behövs inte.">
          <TextField form={form} name="place" label="Plats" />
          <TextField form={form} name="phone" label="Telefon" type="tel" width="medium" />
        </Fieldset>
        <Actions>
          <Button>Spara insatsen</Button>
          <Button kind="link" name="draft" value="1">
            Spara som utkast
          </Button>
        </Actions>
      </Form>
      <h2>Knappar</h2>
      <Actions>
        <LinkButton href="/b1" kind="quiet" icon="plus">
          Jag ser ett behov av SIP
        </LinkButton>
        <LinkButton href="/b2" kind="stop">
          Ta bort för alltid
        </LinkButton>
        <LinkButton href="/b3" big icon="send" context="kallelsen">
          Skicka till alla fyra
        </LinkButton>
      </Actions>
    </Page>
  )
}

/** Nothing here, in a language read from the right, for the one the plan is about. */
export function EmptyPage({ frame = {} }: { frame?: Frame }) {
  return (
    <Page frame={{ audience: 'resident', ...frame }} title="Tomt">
      <h1>Inga planer ännu</h1>
      <EmptyState
        title="Här kommer dina planer att stå."
        actions={
          <LinkButton href="/ask" icon="plus">
            Be om en SIP
          </LinkButton>
        }
      >
        Du kan be om en plan själv.
      </EmptyState>
      <Voice lang="ar" text="أريد أن أعود إلى حياة نشطة، قبل 20 مايو 2030." by="ليلى" />
    </Page>
  )
}

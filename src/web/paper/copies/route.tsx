import { personHasCopy } from '../../../domain/sip/copy-plan.ts'
import { hasDied } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, LinkButton } from '../../../ui/button.tsx'
import { NextBox } from '../../../ui/next-box.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, personName, sipHref, sipPage } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { type CopyRecipient, copyRecipients, recipientOf } from './recipients.ts'

type Opened = OpenedSip & { readonly recipients: readonly CopyRecipient[] }

/** Who has got a copy of which version, who may get one, and who may not and why. */
export const copiesPage = sipPage({
  path: '/as/:as/sip/:sip/plan/copies',
  section: 'copies',
  only: leads,
  also: async (opened, request): Promise<Opened> => ({
    ...opened,
    recipients: await copyRecipients(opened, request),
  }),
  view: (opened, request) => {
    const { view, recipients } = opened
    const { t, lang } = request
    const words = t.paper.copies
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.paper.sheet.toPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          {view.stage.at === 'ended' && hasDied(view) ? (
            <EmptyState title={t.plan.sheet.ended(formatDate(lang, view.stage.on, 'long'))} />
          ) : view.plan.established === undefined ? (
            <EmptyState
              title={words.notYet}
              actions={
                <ActionLink href={sipHref(request, view.id, '/plan/print')} icon="printer">
                  {words.printDraft}
                </ActionLink>
              }
            >
              <p>{words.notYetText}</p>
            </EmptyState>
          ) : (
            <>
              <PersonFirst opened={opened} request={request} />
              <section aria-labelledby="who">
                <h2 id="who">{words.who}</h2>
                <Rows>
                  {recipients.map((recipient) => (
                    <RecipientRow recipient={recipient} opened={opened} request={request} />
                  ))}
                </Rows>
                <WhyRule rule="copy-shows-what-they-may-see" request={request} />
              </section>
            </>
          )}
          <Given opened={opened} request={request} />
        </>
      ),
    }
  },
})

type Part = { readonly opened: Opened; readonly request: StaffRequest }

/** She always gets hers, and gets it first: until then it is the one next thing. */
function PersonFirst({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const words = t.paper.copies
  const { established } = view.plan
  if (established === undefined || personHasCopy(view)) return null
  return (
    <>
      <NextBox
        title={words.person(firstName(view.who.name))}
        actions={
          <>
            <LinkButton href={sipHref(request, view.id, '/plan/copies/person')} icon="printer">
              {words.personPrint}
            </LinkButton>
            {view.stage.at !== 'ended' && (
              <ActionLink href={sipHref(request, view.id, '/plan/copies/note')}>{words.noteIt}</ActionLink>
            )}
          </>
        }
      >
        <p>{words.personText(formatNumber(lang, established.version))}</p>
      </NextBox>
      <WhyRule rule="person-gets-copy" request={request} />
    </>
  )
}

function RecipientRow({ recipient, opened: { view }, request }: Part & { recipient: CopyRecipient }) {
  const { t, lang } = request
  const words = t.paper.copies
  const { latest, refused, name, key } = recipient
  const holds = view.plan.established?.version
  const has =
    latest === undefined ? (
      <Status kind="wait">{words.hasNone}</Status>
    ) : latest.version === holds ? (
      <Status kind="ok">
        {words.has(formatNumber(lang, latest.version), formatDate(lang, latest.on, 'short'))}
      </Status>
    ) : (
      <Status kind="soon">
        {words.hasOld(formatNumber(lang, latest.version), formatDate(lang, latest.on, 'short'))}
      </Status>
    )
  return (
    <Row end={refused === undefined || latest !== undefined ? has : undefined}>
      <h3>{name}</h3>
      {refused === undefined ? (
        <>
          <p class="soft">{key === 'person' ? words.always : words.mayPart}</p>
          <Actions>
            <ActionLink
              href={sipHref(request, view.id, `/plan/copies/${encodeURIComponent(key)}`)}
              icon="printer"
              context={words.noteFor(name)}
            >
              {words.print}
            </ActionLink>
            {view.stage.at !== 'ended' && (
              <ActionLink href={sipHref(request, view.id, '/plan/copies/note')} context={words.noteFor(name)}>
                {words.note}
              </ActionLink>
            )}
          </Actions>
        </>
      ) : (
        <>
          <p>{words.mayNot[refused](firstName(view.who.name))}</p>
          {refused === 'ground' && (
            <ActionLink href={sipHref(request, view.id, '/answer')} context={name}>
              {words.toGround}
            </ActionLink>
          )}
        </>
      )}
    </Row>
  )
}

/** Every copy that was handed over, the latest first. */
function Given({ opened: { view, names, recipients }, request: { t, lang } }: Part) {
  const words = t.paper.copies
  const { columns } = words
  return (
    <section aria-labelledby="given">
      <h2 id="given">{words.given}</h2>
      {view.plan.copies.length === 0 ? (
        <p class="soft">{words.noneGiven}</p>
      ) : (
        <Table
          id="copies"
          caption={words.given}
          captionHidden
          columns={[
            { label: columns.who },
            { label: columns.version, number: true },
            { label: columns.how },
            { label: columns.on },
            { label: columns.by },
          ]}
          rows={view.plan.copies
            .toReversed()
            .map((copy) => [
              recipientOf(recipients, copy)?.name ?? '–',
              formatNumber(lang, copy.version),
              words.how[copy.how],
              formatDate(lang, copy.on, 'short'),
              personName(names, copy.by),
            ])}
        />
      )}
    </section>
  )
}

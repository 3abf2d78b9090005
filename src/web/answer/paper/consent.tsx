import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { EmptyState, Paper } from '../../../ui/boxes.tsx'
import { ActionLink } from '../../../ui/button.tsx'
import { Table } from '../../../ui/table.tsx'
import type { StaffRequest } from '../../request.ts'
import { sipHref, unitName } from '../../sip-page.tsx'
import { askedShares } from '../asked-shares.ts'
import { askedOf } from '../people.ts'
import { contentsOf, fromNames, recipientName, standingOf } from '../shares.ts'

/**
 * The consent to read and sign, with rows like those of the county's form. Those who are to know nothing are not on
 * it: a paper may lie where they see it.
 */
export function ConsentPaper({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { t, lang } = request
  const { view, names } = opened
  const { name, minor, policy, again } = askedOf(opened, request)
  const words = t.answer.consentPaper
  const { proposed, inForce } = standingOf(view, request.on)
  const consents = inForce.filter((s) => s.basis === 'consent')
  const shares =
    again !== undefined ? askedShares(opened, request) : proposed.length > 0 ? proposed : consents
  if (shares.length === 0 && view.yes.answer === 'yes' && again === undefined)
    return (
      <EmptyState
        title={words.nothing}
        actions={
          <ActionLink href={sipHref(request, view.id, '/answer/ground')} icon="plus">
            {t.answer.overview.addShare}
          </ActionLink>
        }
      />
    )
  const signers = minor ? (policy.bothGuardiansAnswer ? 2 : 1) : 1
  const known = view.who.protection === 'none'
  return (
    <Paper>
      <h1>{words.heading}</h1>
      <p>{minor ? words.introMinor(name) : words.intro}</p>
      {shares.length === 0 ? (
        <p>{words.nobody(unitName(names, view.need.unit))}</p>
      ) : (
        <Table
          id="paper"
          caption={words.caption}
          columns={[
            { label: words.holdsFor },
            { label: words.learns },
            { label: words.source },
            { label: words.from },
            { label: words.until },
          ]}
          rows={shares.map((s) => [
            recipientName(opened, s.to, request),
            contentsOf(s, request),
            fromNames(opened, s, request),
            formatDate(lang, s.starts, 'short'),
            formatDate(lang, s.until, 'short'),
          ])}
        />
      )}
      <p>{words.withdraw}</p>
      <p>
        {words.about} <b>{view.who.name}</b>
        {known && view.who.number !== undefined && `, ${view.who.number}`}
      </p>
      {Array.from({ length: signers }, (_, i) => (
        <section>
          <h2 class="h3">{minor ? words.guardian(signers > 1 ? i + 1 : undefined) : words.signer}</h2>
          {words.lines.map((line) => (
            <p class="fill-in">{line}</p>
          ))}
        </section>
      ))}
      <p class="soft">{words.ours}</p>
    </Paper>
  )
}

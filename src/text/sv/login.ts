export const login = {
  title: 'Logga in i demon',
  beginHere: 'Börja här',
  lead: 'Välj vem du vill vara. Alla är påhittade, och var och en visar något särskilt.',
  as: (name: string) => `Logga in som ${name}`,
  ended: 'Du har loggats ut. Det du skrev finns kvar: logga in som samma person, så visas det igen.',
  loggedOut: 'Du är utloggad.',
  noAssignment: 'Du har inget uppdrag som gäller i dag, och kommer därför inte in. Prata med din chef.',
  none: 'Demovärlden är tom.',
}

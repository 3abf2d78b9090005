export const login = {
  title: 'Logga in i demon',
  lead: 'Välj vem du vill vara. Alla är påhittade, och var och en visar något särskilt.',
  as: (name: string) => `Logga in som ${name}`,
  ended: 'Du har loggats ut. Det du skrev finns kvar: logga in som samma person, så visas det igen.',
  loggedOut: 'Du är utloggad.',
  peopleTitle: 'Personerna i demon',
  peopleLead: 'Var och en av dem visar ett svårt läge.',
  none: 'Demovärlden är tom.',
}

export const errors = {
  notFoundTitle: 'Sidan finns inte',
  notFoundText:
    'Antingen finns den inte, eller så är den inte till för dig. Vi gör ingen skillnad på de två.',
  notFoundHome: 'Till startsidan',
  crossSiteTitle: 'Vi tog inte emot formuläret',
  crossSiteText: 'Det kom från en annan webbplats än Kugghjul. Gå tillbaka och försök igen härifrån.',
  tooLargeTitle: 'Det blev för mycket på en gång',
  tooLargeText:
    'Gå tillbaka i webbläsaren. Det du skrev finns kvar där. Dela upp texten och spara en del i taget.',
  wrongKindTitle: 'Vi förstod inte formuläret',
  wrongKindText: 'Gå tillbaka och försök igen.',
  brokenTitle: 'Något gick fel hos oss',
  brokenText:
    'Felet är inte ditt. Gå tillbaka och försök igen. Händer det igen, ge numret till den som sköter Kugghjul.',
  brokenId: (id: string) => `Nummer: ${id}`,
  awayTitle: 'Vi når inte databasen just nu',
  awayTextForm:
    'Inget är sparat än, men allt du skrev finns kvar här nedanför. Vänta en stund och försök igen.',
  awayText: 'Vänta en stund och ladda om sidan.',
  outTitle: 'Du är utloggad',
  outTextForm:
    'Inget är sparat än, men allt du skrev finns kvar här nedanför. Logga in i en annan flik, och försök sedan spara igen här.',
  awayAgain: 'Försök spara igen',
  awayYours: 'Det du skrev',
  staleStepTitle: 'Någon hann före',
  staleStep:
    'Något har ändrats sedan du öppnade sidan. Nu visas hur det är. Det du valde och skrev finns kvar: läs igenom och spara igen.',
  conflictTitle: 'Ni skrev samtidigt. Inget är borta.',
  conflictText: 'Någon annan sparade en annan text medan du skrev. Jämför och gör en av dem i rutan.',
  conflictTheirs: 'Sparat av någon annan',
  conflictMine: 'Det du skrev',
  conflictBox: (label: string) => `${label} (gör en text av de två)`,
  removed: 'borttaget',
  added: 'tillagt',
}

/**
 * The folders of src, and what each may import of the others. A folder that is not named may import nothing
 * of ours; main.ts alone wires everything.
 */
const mayImport = {
  domain: [],
  ui: [],
  text: [],
  storage: ['domain'],
  documents: ['domain', 'text'],
  web: ['domain', 'storage', 'ui', 'text', 'documents'],
  jobs: ['domain', 'storage', 'documents', 'text'],
  interop: ['domain', 'storage', 'documents', 'text'],
  demo: ['domain', 'storage', 'documents', 'text'],
}

const tests = '[.]test[.]tsx?$'

const borders = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${others.join(', ') || 'nothing'} of ours`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { path: '^(src|test|scripts|bench)/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...borders,
    {
      name: 'no-other-folder',
      comment: 'A new folder of src gets its line in the table above, and a reason',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(mayImport).join('|')})/|^src/main[.]ts$|${tests}` },
      to: { path: '^src/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules have no clock, no files, no network and no chance',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'postgres-in-storage-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: '(^|/)node_modules/(@types/)?(pg|pg-pool|pg-protocol|pg-types|pg-boss)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

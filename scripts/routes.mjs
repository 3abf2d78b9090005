import { load } from './load.mjs'

const { pages } = await load('src/web/routes.ts')
console.log(
  JSON.stringify(
    pages.map(({ path, verbs }) => ({ path, verbs })),
    null,
    2,
  ),
)

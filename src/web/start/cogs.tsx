import type { Texts } from '../../text/sv.ts'

type Cog = { x: number; y: number; teeth: number; turn: number }

const toothSize = 100 / 12
const radiusOf = (teeth: number) => teeth * toothSize
const you: Cog = { x: 0, y: 0, teeth: 12, turn: 0 }

/** A cog of eight that reaches into the middle one from a direction, in degrees that are multiples of 30. */
function beside(degrees: number): Cog {
  const direction = (degrees * Math.PI) / 180
  const distance = radiusOf(12) + radiusOf(8)
  return {
    x: Math.cos(direction) * distance,
    y: Math.sin(direction) * distance,
    teeth: 8,
    // Its gap, not its tooth, where the other has a tooth.
    turn: direction + Math.PI - Math.PI / 8,
  }
}

function outline({ x, y, teeth, turn }: Cog): string {
  const step = (2 * Math.PI) / teeth
  const corners = [
    [-0.3, -9],
    [-0.17, 7.5],
    [0.17, 7.5],
    [0.3, -9],
  ] as const
  const points = Array.from({ length: teeth }, (_, tooth) =>
    corners.map(([along, out]) => {
      const angle = turn + (tooth + along) * step
      const radius = radiusOf(teeth) + out
      return `${(x + Math.cos(angle) * radius).toFixed(1)} ${(y + Math.sin(angle) * radius).toFixed(1)}`
    }),
  )
  return `M${points.flat().join('L')}Z`
}

/** You in the middle and the others around: when one turns, all turn. */
export function Cogs({ words, label }: { words: Texts['start']['cogs']; label: string }) {
  const others = [
    { cog: beside(-150), word: words.care, family: false },
    { cog: beside(-30), word: words.municipality, family: false },
    { cog: beside(30), word: words.school, family: false },
    { cog: beside(150), word: words.family, family: true },
  ]
  return (
    <svg class="cogs" viewBox="-226 -166 452 332" role="img" aria-label={label}>
      {/* The one place beside the person's own words that is apricot: it is the person. */}
      <path d={outline(you)} fill="#f2a65a" />
      <text x="0" y="14" fill="#1b2b30" font-size="42">
        {words.you}
      </text>
      {others.map(({ cog, word, family }) => (
        <g class={family ? 'kin' : undefined}>
          <path d={outline(cog)} />
          <text x={cog.x.toFixed(1)} y={(cog.y + 8).toFixed(1)} font-size="23">
            {word}
          </text>
        </g>
      ))}
    </svg>
  )
}

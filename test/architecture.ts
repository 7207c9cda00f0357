import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const inner = ['basics', 'rules']
const domains = [...inner, 'roll', 'petition', 'forecast', 'election', 'atlas', 'ledger']

/** Read inside out: what each package may import. A package without a line here is refused. */
const layers: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  rules: ['basics'],
  ledger: ['basics'],
  atlas: ['basics'],
  roll: inner,
  petition: inner,
  forecast: inner,
  election: inner,
  server: domains,
  cli: [...domains, 'server'],
  console: inner, // besides the type of the server's Api, and one door of the roll
}

/** Folders inside pure packages that may touch the machine; each is a sub-path of its own. */
const impure: readonly string[] = [
  'roll/src/duckdb',
  'roll/src/clickhouse',
  'roll/src/synth',
  'roll/src/bench',
  'petition/src/pdf',
  'petition/src/scan',
  'election/src/pdf',
  'election/src/scan',
  'election/src/duckdb',
  'ledger/src/store',
]

/** A phone asks offline, so it must read names as the roll does; of the roll it has this alone. */
const offlineDoor = '@groundswell/roll/clipboard'

const shells = ['server', 'cli', 'console']
const outliers = 300
const nameless = /^(utils?|helpers?|common|misc|shared|types|constants|manager)\.tsx?$/

/** One breach of the architecture: which rule, where, and what stands there. */
export interface Breach {
  readonly rule:
    | 'unknown-package'
    | 'direction'
    | 'undeclared-dependency'
    | 'deep-import'
    | 'impurity'
    | 'outlier'
    | 'nameless'
    | 'default-export'
    | 'loop'
  readonly file: string
  readonly detail: string
}

/** What was looked at, so that a test that looked at nothing cannot stay green. */
export interface Survey {
  readonly packages: readonly string[]
  readonly files: number
  readonly imports: number
  readonly breaches: readonly Breach[]
}

/** Walks `root/packages` and reports every breach of the house's structure. */
export function surveyArchitecture(root: string): Survey {
  const breaches: Breach[] = []
  const packages = readdirSync(join(root, 'packages')).toSorted()
  let files = 0
  let imports = 0
  const near = new Map<string, readonly string[]>()

  for (const name of packages) {
    const allowed = layers[name]
    if (!allowed) {
      breaches.push({ rule: 'unknown-package', file: `packages/${name}`, detail: name })
      continue
    }
    const declared = declaredDependencies(join(root, 'packages', name, 'package.json'))
    for (const file of sources(join(root, 'packages', name))) {
      files += 1
      const path = relative(root, file)
      const text = readFileSync(file, 'utf8')
      const report = (rule: Breach['rule'], detail: string) =>
        breaches.push({ rule, file: path, detail })

      const base = path.split('/').at(-1) ?? ''
      if (nameless.test(base)) report('nameless', base)
      if (codeLines(text) > outliers) report('outlier', `${codeLines(text)} code lines`)
      if (/^export default/m.test(text) && !base.endsWith('.config.ts')) {
        report('default-export', base)
      }

      const isTest = /\.test\.tsx?$/.test(base)
      near.set(path, nearImports(path, text))
      for (const { specifier, typeOnly } of importsOf(text)) {
        imports += 1
        if (specifier.startsWith('.')) {
          const target = relative(root, join(dirname(file), specifier))
          if (!target.startsWith(`packages/${name}/`)) report('deep-import', specifier)
          continue
        }
        const target = /^@groundswell\/([a-z]+)/.exec(specifier)?.[1]
        const isDoor =
          name === 'console' &&
          ((target === 'server' && typeOnly) || specifier === offlineDoor)
        if (target && target !== name && !allowed.includes(target) && !isDoor) {
          report('direction', `${name} imports ${target}`)
        }
        if (specifier.includes('/src/')) report('deep-import', specifier)
        const owner = packageOf(specifier)
        const known =
          declared.has(owner) ||
          owner.startsWith('node:') ||
          (typeOnly && declared.has(`@types/${owner}`))
        if (!known && !isTest && owner !== `@groundswell/${name}`) {
          report('undeclared-dependency', specifier)
        }
      }
      if (!isTest && isPure(path, name)) {
        for (const found of impurities(text)) report('impurity', found)
      }
    }
  }
  for (const loop of loops(near)) {
    breaches.push({ rule: 'loop', file: loop[0] ?? '', detail: loop.join(' -> ') })
  }
  return { packages, files, imports, breaches }
}

/** The files of its own package that a file imports, types included. */
function nearImports(path: string, text: string): readonly string[] {
  return importsOf(text)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => join(dirname(path), specifier))
}

/** Ways through the imports that come back to where they began; each file is walked once. */
function loops(imports: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const found: string[][] = []
  const walked = new Set<string>()
  const way: string[] = []
  const walk = (file: string) => {
    const at = way.indexOf(file)
    if (at >= 0) found.push([...way.slice(at), file])
    if (walked.has(file)) return
    walked.add(file)
    way.push(file)
    for (const next of imports.get(file) ?? []) walk(next)
    way.pop()
  }
  for (const file of imports.keys()) walk(file)
  return found
}

function isPure(path: string, name: string): boolean {
  if (shells.includes(name)) return false
  return !impure.some((folder) => path.startsWith(`packages/${folder}/`))
}

/** Clock, dice, environment, disk and network, as text: a domain package has none of them. */
function impurities(text: string): string[] {
  const code = withoutComments(text)
  const patterns: readonly RegExp[] = [
    /from 'node:[^']+'/,
    /import\('node:[^']+'\)/,
    /\bDate\.now\(/,
    /\bnew Date\(\s*\)/,
    /\bMath\.random\(/,
    /\bprocess\.(env|argv|cwd|hrtime)/,
    /\bperformance\.now\(/,
    /\bcrypto\.(getRandomValues|randomUUID)/,
    /\bfetch\(/,
    /\bset(Timeout|Interval)\(/,
  ]
  return patterns.flatMap((pattern) => pattern.exec(code)?.[0] ?? [])
}

function importsOf(text: string): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = []
  const code = withoutComments(text)
  const statements =
    /^\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm
  for (const m of code.matchAll(statements)) {
    found.push({ specifier: m[3] ?? '', typeOnly: m[2] !== undefined })
  }
  for (const m of code.matchAll(/\bimport\('([^']+)'\)/g)) {
    found.push({ specifier: m[1] ?? '', typeOnly: false })
  }
  return found
}

function declaredDependencies(manifest: string): ReadonlySet<string> {
  const parsed = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
    readonly devDependencies?: Readonly<Record<string, string>>
  }
  return new Set([
    ...Object.keys(parsed.dependencies ?? {}),
    ...Object.keys(parsed.devDependencies ?? {}),
  ])
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1')
}

function codeLines(text: string): number {
  return withoutComments(text)
    .split('\n')
    .filter((line) => line.trim() !== '').length
}

function sources(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !['node_modules', 'dist', 'fixtures'].includes(name))
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(path) ? [path] : [],
    )
}

// The closed lists of file roles. A new role is one line here, with the reason why the usual ones do not serve.

export const domainRoles = [
  'index',
  'policy',
  'lifecycle',
  'command',
  'steps',
  'effects',
  'examples',
  'refusals',
  'labels',
];

export const sliceRoles = ['table', 'repository', 'router', 'jobs'];

/** What the name of a screen or a part of one ends in. */
export const screenEndings = [
  'Screen',
  'Form',
  'Panel',
  'Bar',
  'Card',
  'List',
  'Dialog',
  'Chart',
  'Frame',
  'Table',
  'Map',
  'Menu',
  'Provider',
  'Cell',
  'State',
];

/** Files of a portal that are not a part of a screen. */
export const portalRoles = [
  'main',
  'routes',
  'trpc',
  'session',
  'live',
  'labels',
  'format',
  'offline',
  'print',
];

/** `folder: { role: reason }`; the folder is a path from the root of the repository. */
export const moreRoles: Record<string, Record<string, string>> = {
  'apps/server/src': {
    main: 'the process: environment, database, listen',
    config: 'the environment, validated',
    app: 'Fastify with the portals and the plain HTTP parts',
    rpc: 'tRPC over HTTP',
    trpc: 'the kinds of procedures',
    router: 'the list of slices',
    jobs: 'what is done beside the requests, and when',
    testing: 'a database and a caller for tests',
  },
  'apps/server/src/db': {
    database: 'opens either database by its address',
    sqlite: 'what only SQLite needs',
    postgres: 'what only PostgreSQL needs',
    schema: 'all tables by name',
    migrate: 'brings a database to the newest shape',
    ids: 'identifiers that sort by time',
    search: 'texts and their tokens',
    claim: 'rows two workers never take at once',
  },
  'apps/server/src/db/migrations': {
    index: 'the migrations in their order',
    columns: 'columns that many tables share',
  },
  'apps/server/src/assignment': {
    handling: 'one step and everything that follows from it',
    parts: 'the rows that belong to one assignment',
    row: 'between rows and the domain’s shape',
  },
  'apps/server/src/demo': {
    acting: 'how a story’s people take a step',
    chance: 'the same seed tells the same year',
    people: 'who acts for an organisation',
    plan: 'what will happen in the year',
    reading: 'which notices came by themselves, and which were read',
    story: 'what happens to one opinion',
    topics: 'what people tell, by season',
    year: 'walks the clock through the year',
  },
  'apps/server/src/event': {
    counters: 'counts kept in the transaction of the fact',
    timeline: 'histories of several aggregates as one',
    writing: 'appends to the chain inside the transaction of the state',
  },
  'apps/server/src/matter': { handling: 'one step of an opinion and what follows for its theme' },
  'apps/server/src/matter/citizen-opinion': {
    counting: 'what a step changes in the counters',
    intake: 'takes an opinion in, with receipt and contact',
    list: 'filters and pages of the list',
    publication: 'what the public may read',
    'publication-router': 'open to everybody, unlike the slice’s own router',
    'receipt-router': 'open to the holder of a code',
    row: 'between rows and the domain’s shape',
    similar: 'opinions that tell of the same cause',
    vault: 'contacts and receipt codes, encrypted',
  },
  'apps/server/src/notice': {
    live: 'tells open portals that something changed',
    writing: 'notices in the transaction of their event',
  },
  'apps/server/src/open': {
    entrance: 'the page at /',
    feed: 'published results as Atom',
    files: 'photos in and out',
    guard: 'headers and origin of every request',
    limits: 'what an address may do without signing in',
  },
  'apps/server/src/organization': {
    administration: 'what administrators may change',
    city: 'reads the files that describe a city',
    first: 'an empty installation’s first administrator',
    people: 'persons, seats and accounts',
  },
  'apps/server/src/outbox': { hotline: 'what 12345 is told, and the folder it takes it from' },
  'apps/server/src/regulation': { cache: 'the rule book, read again every two seconds' },
  'apps/server/src/session': {
    cookie: 'the token a browser carries',
    hashing: 'argon2id in a thread of its own',
    'hashing-worker': 'that thread',
    'sign-in': 'password, lock-out and first password',
  },
  'apps/station/src/opinion': { draft: 'what this device keeps', photo: 'made smaller on the device' },
  'apps/station/src/receipt': { aloud: 'reads a text aloud' },
  'packages/domain/src/assignment': {
    circumstances: 'what a step needs to know of siblings and rules',
    clocks: 'when an answer is due and what stops the clock',
    consequences: 'what one assignment means for those around it',
    guards: 'objections of single steps',
    order: 'how an assignment is given',
  },
  'packages/domain/src/calendar': {
    date: 'arithmetic of days without a time zone',
    deadline: 'a due date with its explanation',
    notice: 'the yearly holiday notice, read and compared',
  },
  'packages/domain/src/matter/citizen-opinion': { intake: 'what a citizen hands in' },
  'packages/domain/src/notice': {
    concerns: 'which event concerns whom',
    reminders: 'whom a due date concerns, and when',
  },
  'packages/domain/src/regulation': {
    keys: 'every number and option by name',
    procedure: 'which steps a kind of matter takes',
  },
  'packages/domain/src/screening': {
    channels: 'what belongs to another channel',
    emergencies: 'words that mean 110, 119 or 120',
    finding: 'what screening finds',
    mask: 'how a number is hidden',
    numbers: 'identity, bank and telephone numbers',
    people: 'accusations by name',
  },
  'packages/domain/src/text': { similarity: 'how alike two texts are' },
  'packages/portal/src/assignment': { steps: 'how each step is asked for' },
  'packages/portal/src/form': { fields: 'what a command wants to know' },
  'packages/portal/src/frame': {
    csv: 'a table to take away',
    filters: 'a list’s filters in the address',
    names: 'short names of organisations',
    portal: 'screens loaded when they are gone to',
    tell: 'says a sentence to the person',
    time: 'days and instants as people read them',
  },
  'packages/portal/src/opinion': { steps: 'how each step is asked for' },
  'packages/portal/src/statistics': { figures: 'the columns of every table of figures' },
};

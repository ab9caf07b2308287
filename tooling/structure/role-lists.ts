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
  ...[
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
  ],
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
    testing: 'a database and a caller for tests',
  },
  'apps/server/src/db': {
    database: 'opens either database by its address',
    sqlite: 'what only SQLite needs',
    postgres: 'what only PostgreSQL needs',
    schema: 'all tables by name',
    migrate: 'brings a database to the newest shape',
    ids: 'identifiers that sort by time',
  },
  'apps/server/src/db/migrations': {
    index: 'the migrations in their order',
    columns: 'columns that many tables share',
  },
  'apps/server/src/event': { writing: 'appends to the chain inside the transaction of the state' },
  'apps/server/src/notice': { live: 'tells open portals that something changed' },
  'packages/domain/src/assignment': {
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
  'packages/domain/src/regulation': {
    keys: 'every number and option by name',
    procedure: 'which steps a kind of matter takes',
  },
};

import { serverRoles } from './server-roles.ts';

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
  'concerns',
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
  ...serverRoles,
  'apps/station/src/opinion': { draft: 'what this device keeps', photo: 'made smaller on the device' },
  'apps/station/src/receipt': { aloud: 'reads a text aloud' },
  'packages/domain/src/activity': { kinds: 'what kinds of activity there are, as data' },
  'packages/domain/src/assignment': {
    answer: 'what an answer must hold, and what it still lacks',
    circumstances: 'what a step needs to know of siblings and rules',
    clocks: 'when an answer is due and what stops the clock',
    consequences: 'what one assignment means for those around it',
    guards: 'objections of single steps',
    order: 'how an assignment is given',
    reminder: 'the paper about a late answer',
  },
  'packages/domain/src/calendar': {
    date: 'arithmetic of days without a time zone',
    deadline: 'a due date with its explanation',
    ics: 'whole days as a calendar file',
    notice: 'the yearly holiday notice, read and compared',
  },
  'packages/domain/src/document': {
    difference: 'what differs between two states of a text, and the edits between them',
    plain: 'a text as a paper prints it',
    source: 'what a paragraph rests on',
    text: 'paragraphs in one run of characters',
  },
  'packages/domain/src/import': {
    cell: 'no cell is a formula',
    mapping: 'which column means what',
    reading: 'cells as what the platform takes in',
    topic: 'topics and the categories they count under',
  },
  'packages/domain/src/matter/citizen-opinion': {
    imported: 'a message taken over from another system',
    intake: 'what a citizen hands in',
  },
  'packages/domain/src/matter/issue': {
    counting: 'what a step changes in the counters',
    reading: 'rows of a sheet as items',
  },
  'packages/domain/src/matter/issue-list': { draw: 'the same seed draws the same items' },
  'packages/domain/src/matter/joint-matter': {
    entry: 'what lies in a room',
    evidence: 'citizens’ word, by count and quotation',
    lead: 'the lead, offered and taken',
    linkage: 'who works with whom on what',
    progress: 'where it stands, and what waits for its reader',
    room: 'who sees which room',
  },
  'packages/domain/src/matter/plenary-suggestion': { sheet: 'the record as a spreadsheet lists it' },
  'packages/domain/src/lineage': {
    'flow-back': 'what was given, where it went, what came back',
    public: 'what the public is told of the way on',
    river: 'what a reader sees of it',
    word: 'what the lead tells everybody of the result',
  },
  'packages/domain/src/notice': {
    preference: 'quiet hours and the digest',
    reminders: 'whom a due date concerns, and when',
  },
  'packages/domain/src/organization': { register: 'a city’s organisations as a spreadsheet lists them' },
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
  'packages/domain/src/tie': {
    coverage: 'who has a contact, and by name who has none',
    kinds: 'what kinds of tie there are, as data',
  },
  'packages/domain/src/text': { similarity: 'how alike two texts are' },
  'packages/portal/src/activity': {
    steps: 'how each step is asked for',
    when: 'days and time as people read them',
  },
  'packages/portal/src/assignment': {
    answer: 'fields of an answer by name',
    steps: 'how each step is asked for',
  },
  'packages/portal/src/document': {
    sending: 'what was written, on its way to the server',
    text: 'a section as it is written in this browser',
  },
  'packages/portal/src/form': {
    choice: 'one of a few, by the browser’s own means',
    fields: 'what a command wants to know',
  },
  'packages/portal/src/frame': {
    menu: 'where each role can go, in groups',
    sheet: 'a table to take away',
    filters: 'a list’s filters in the address',
    linkage: 'screens of what committees are to one another',
    names: 'short names of organisations',
    places: 'where a thing has its page, and what it is called',
    portal: 'screens loaded when they are gone to',
    tell: 'says a sentence to the person',
    time: 'days and instants as people read them',
  },
  'packages/portal/src/joint-matter': {
    InvitationFields: 'whom to ask, as a part of two forms',
    steps: 'how each step is asked for',
  },
  'packages/portal/src/organization': {
    administration: 'acts of administration, with a password shown once',
  },
  'packages/portal/src/import': { send: 'a file on its way to the server' },
  'packages/portal/src/issue': { steps: 'how each step is asked for' },
  'packages/portal/src/issue-list': { figures: 'sums of the counters, and where they lead' },
  'packages/domain/src/matter/outcome': {
    adoption: 'what units said to each suggestion',
    paper: 'what is printed of it',
  },
  'packages/portal/src/dispatch': { steps: 'how each step is asked for' },
  'packages/portal/src/opinion': { steps: 'how each step is asked for' },
  'packages/portal/src/shared-item': { AudienceField: 'to whom, as a part of two forms' },
  'packages/portal/src/tie': { standing: 'how fresh a contact is' },
  'packages/portal/src/outcome': {
    orders: 'the matrix of suggestions and units as orders',
    steps: 'how each step is asked for',
  },
  'packages/portal/src/statistics': { figures: 'the columns of every table of figures' },
};

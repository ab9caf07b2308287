import type {
  AssignmentAnswerTable,
  AssignmentClockTable,
  AssignmentCommitmentTable,
  AssignmentContactTable,
  AssignmentCountersignTable,
  AssignmentDeliveryTable,
  AssignmentPartTable,
  AssignmentRatingTable,
  AssignmentReplyTable,
  AssignmentTable,
} from '../assignment/table.ts';
import type { AttachmentTable } from '../attachment/table.ts';
import type {
  DocumentAuthorTable,
  DocumentCommentTable,
  DocumentSectionTable,
  DocumentSnapshotTable,
  DocumentTable,
  DocumentUpdateTable,
  DocumentVersionSectionTable,
  DocumentVersionTable,
} from '../document/table.ts';
import type {
  CommitteeCounterTable,
  CounterTable,
  EventChainTable,
  EventTable,
  IdempotencyTable,
} from '../event/table.ts';
import type { ImportBatchTable, ImportRowTable, TopicTable } from '../import/table.ts';
import type { JobTable } from '../job/table.ts';
import type {
  CitizenOpinionTable,
  ContactVaultTable,
  OpinionReaderTable,
  OpinionStandingTable,
  OpinionTextTable,
  PublicationTable,
  ReceiptTable,
} from '../matter/citizen-opinion/table.ts';
import type { PlenaryRecordTable, PlenarySuggestionTable } from '../matter/plenary-suggestion/table.ts';
import type {
  LinkTable,
  MatterPartTable,
  MatterReaderTable,
  MatterTable,
  SeriesTable,
} from '../matter/table.ts';
import type { ThemeReaderTable, ThemeTable } from '../matter/theme/table.ts';
import type { NoticeMarkTable, NoticeReadTable, NoticeTable } from '../notice/table.ts';
import type { RateBucketTable } from '../open/table.ts';
import type { MembershipTable, OrganizationTable, PersonTable, SeatTable } from '../organization/table.ts';
import type { OutboxDeliveryTable, OutboxTable } from '../outbox/table.ts';
import type {
  CalendarDayTable,
  CalendarYearTable,
  RegulationValueTable,
  RegulationVersionTable,
} from '../regulation/table.ts';
import type { PasswordHistoryTable, SessionTable, SignInAttemptTable } from '../session/table.ts';
import type { SavedViewTable } from '../view/table.ts';

/** Every table, as its slice describes it. Booleans are 0 and 1, lists are rows, instants and days are text. */
export interface Schema {
  event: EventTable;
  event_chain: EventChainTable;
  idempotency: IdempotencyTable;
  counter: CounterTable;
  committee_counter: CommitteeCounterTable;
  outbox: OutboxTable;
  outbox_delivery: OutboxDeliveryTable;
  notice: NoticeTable;
  notice_read: NoticeReadTable;
  notice_mark: NoticeMarkTable;
  job: JobTable;
  organization: OrganizationTable;
  person: PersonTable;
  membership: MembershipTable;
  seat: SeatTable;
  regulation_version: RegulationVersionTable;
  regulation_value: RegulationValueTable;
  calendar_year: CalendarYearTable;
  calendar_day: CalendarDayTable;
  citizen_opinion: CitizenOpinionTable;
  opinion_reader: OpinionReaderTable;
  opinion_standing: OpinionStandingTable;
  opinion_text: OpinionTextTable;
  receipt: ReceiptTable;
  contact_vault: ContactVaultTable;
  publication: PublicationTable;
  matter: MatterTable;
  matter_part: MatterPartTable;
  matter_reader: MatterReaderTable;
  link: LinkTable;
  series: SeriesTable;
  plenary_record: PlenaryRecordTable;
  plenary_suggestion: PlenarySuggestionTable;
  theme: ThemeTable;
  theme_reader: ThemeReaderTable;
  assignment: AssignmentTable;
  assignment_part: AssignmentPartTable;
  assignment_contact: AssignmentContactTable;
  assignment_countersign: AssignmentCountersignTable;
  assignment_clock: AssignmentClockTable;
  assignment_delivery: AssignmentDeliveryTable;
  assignment_rating: AssignmentRatingTable;
  assignment_reply: AssignmentReplyTable;
  assignment_answer: AssignmentAnswerTable;
  assignment_commitment: AssignmentCommitmentTable;
  document: DocumentTable;
  document_section: DocumentSectionTable;
  document_update: DocumentUpdateTable;
  document_snapshot: DocumentSnapshotTable;
  document_author: DocumentAuthorTable;
  document_version: DocumentVersionTable;
  document_version_section: DocumentVersionSectionTable;
  document_comment: DocumentCommentTable;
  attachment: AttachmentTable;
  import_batch: ImportBatchTable;
  import_row: ImportRowTable;
  topic: TopicTable;
  saved_view: SavedViewTable;
  session: SessionTable;
  password_history: PasswordHistoryTable;
  sign_in_attempt: SignInAttemptTable;
  rate_bucket: RateBucketTable;
}

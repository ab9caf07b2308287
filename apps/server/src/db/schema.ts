import type {
  ActivityCorrectionTable,
  ActivityInvitationTable,
  ActivityParticipantTable,
  ActivityPointTable,
  ActivityTable,
} from '../activity/table.ts';
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
  ContributionAnswerTable,
  ContributionEvidenceTable,
  ContributionFindingTable,
  ContributionTable,
  ContributionVersionTable,
} from '../contribution/table.ts';
import type { DirectiveFileTable, DirectivePartyTable, DirectiveTable } from '../directive/table.ts';
import type {
  DispatchFileTable,
  DispatchRecipientTable,
  DispatchTable,
  DispatchWriterTable,
  PaperKindTable,
} from '../dispatch/table.ts';
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
import type { EvidenceTable } from '../evidence/table.ts';
import type { FollowUpTable } from '../follow-up/table.ts';
import type { ImportBatchTable, ImportRowTable, TopicTable } from '../import/table.ts';
import type { JobTable } from '../job/table.ts';
import type { PublicWordTable } from '../lineage/table.ts';
import type {
  CitizenOpinionTable,
  ContactVaultTable,
  OpinionReaderTable,
  OpinionStandingTable,
  OpinionTextTable,
  PublicationTable,
  ReceiptTable,
} from '../matter/citizen-opinion/table.ts';
import type { HelpRequestTable } from '../matter/help-request/table.ts';
import type { IssueCountTable, IssueDayTable, IssueStepTable, IssueTable } from '../matter/issue/table.ts';
import type {
  IssueAspectTable,
  IssueDrawItemTable,
  IssueDrawTable,
  IssueListReaderTable,
  IssueListTable,
} from '../matter/issue-list/table.ts';
import type {
  JointMatterTable,
  JointPartnerTable,
  LeadOfferTable,
  RoomEntryTable,
} from '../matter/joint-matter/table.ts';
import type { OutcomeFeedbackTable, OutcomeTable } from '../matter/outcome/table.ts';
import type { PlenaryRecordTable, PlenarySuggestionTable } from '../matter/plenary-suggestion/table.ts';
import type { ResolutionTable } from '../matter/resolution/table.ts';
import type { SupervisionTable, SupervisionVisitTable } from '../matter/supervision/table.ts';
import type {
  LinkTable,
  MatterPartTable,
  MatterReaderTable,
  MatterTable,
  SeriesTable,
} from '../matter/table.ts';
import type { ThemeReaderTable, ThemeTable } from '../matter/theme/table.ts';
import type {
  NoticeMarkTable,
  NoticePreferenceTable,
  NoticeReadTable,
  NoticeTable,
  SubscriptionTable,
} from '../notice/table.ts';
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
import type { SharedCitationTable, SharedItemReaderTable, SharedItemTable } from '../shared-item/table.ts';
import type { TieTable } from '../tie/table.ts';
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
  outcome: OutcomeTable;
  outcome_feedback: OutcomeFeedbackTable;
  issue_list: IssueListTable;
  issue_aspect: IssueAspectTable;
  issue_list_reader: IssueListReaderTable;
  issue: IssueTable;
  issue_step: IssueStepTable;
  issue_count: IssueCountTable;
  issue_day: IssueDayTable;
  issue_draw: IssueDrawTable;
  issue_draw_item: IssueDrawItemTable;
  evidence: EvidenceTable;
  joint_matter: JointMatterTable;
  joint_partner: JointPartnerTable;
  lead_offer: LeadOfferTable;
  room_entry: RoomEntryTable;
  contribution: ContributionTable;
  contribution_version: ContributionVersionTable;
  contribution_answer: ContributionAnswerTable;
  contribution_finding: ContributionFindingTable;
  contribution_evidence: ContributionEvidenceTable;
  plenary_record: PlenaryRecordTable;
  plenary_suggestion: PlenarySuggestionTable;
  supervision: SupervisionTable;
  supervision_visit: SupervisionVisitTable;
  follow_up: FollowUpTable;
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
  activity: ActivityTable;
  activity_invitation: ActivityInvitationTable;
  activity_participant: ActivityParticipantTable;
  activity_point: ActivityPointTable;
  activity_correction: ActivityCorrectionTable;
  resolution: ResolutionTable;
  tie: TieTable;
  public_word: PublicWordTable;
  notice_preference: NoticePreferenceTable;
  subscription: SubscriptionTable;
  help_request: HelpRequestTable;
  shared_item: SharedItemTable;
  shared_item_reader: SharedItemReaderTable;
  shared_citation: SharedCitationTable;
  paper_kind: PaperKindTable;
  dispatch: DispatchTable;
  dispatch_recipient: DispatchRecipientTable;
  dispatch_writer: DispatchWriterTable;
  dispatch_file: DispatchFileTable;
  directive: DirectiveTable;
  directive_party: DirectivePartyTable;
  directive_file: DirectiveFileTable;
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

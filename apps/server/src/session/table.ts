export interface SessionTable {
  id: string;
  token_hash: string;
  person_id: string;
  capacity_id: string;
  created_at: string;
  last_seen_at: string;
  address: string;
}

export interface PasswordHistoryTable {
  person_id: string;
  at: string;
  password_hash: string;
}

/** Failures of an account or an address within the running window. */
export interface SignInAttemptTable {
  subject: string;
  failures: number;
  until: string;
}

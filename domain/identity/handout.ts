/** What is handed to new colleagues with their accounts: shown once, printed, never stored. */
export type Slip = { name: string; username: string; password: string };
/** `at`: the address at which they sign in. */
export type Handout = { at: string; slips: readonly Slip[] };

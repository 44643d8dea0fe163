/**
 * What an action is done to, as far as a permission cares: where it belongs, in which state it is, and which people
 * already had a hand in it.
 */
export type Subject = {
  kind: string;
  id: string;
  community?: string | null;
  branch?: string | null;
  group?: string | null;
  state?: string;
  /** Account ids by part: author, reviewer, signer, self … */
  people?: Readonly<Record<string, readonly string[]>>;
};

/** The town itself, for actions that concern no single body. */
export const town: Subject = { kind: "town", id: "town" };

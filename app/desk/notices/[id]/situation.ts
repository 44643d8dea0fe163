import { listFiles, type FileLine } from "@/db/files";
import { bodyKey, listHolders, sayHolder } from "@/db/holders";
import { conclusionOf, type Conclusion } from "@/db/notices/conclude";
import { findHands, type InHands } from "@/db/notices/history";
import { findPublicOwner, type Owner } from "@/db/notices/owner";
import { mayReturn } from "@/db/notices/review";
import type { NoticeInHand } from "@/db/notices/rows";
import { newestVersion, openRemovals, type RemovalRow, type Version } from "@/db/notices/shown";
import { signaturesOf } from "@/db/notices/sign";
import { capacityFor, signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import type { Person } from "@/domain/permissions/actor";
import { rolesFor } from "@/domain/permissions/permit";

/** Everything that decides which acts a notice offers, looked up once. */
export type Situation = {
  viewer: Person;
  found: NoticeInHand;
  owner: Owner;
  /** What the public has, and what took it away. */
  version: Version | null;
  removals: RemovalRow[];
  conclusion: Conclusion | null;
  missing: Capacity[];
  /** In whose hands it is, and since when; null when nobody has to act. */
  hands: InHands | null;
  /** In which capacity the viewer would sign. */
  capacity: Capacity | null;
  mayReturn: boolean;
  /** People who hold a post whose signature is missing: a paper signature may be theirs. */
  signers: { value: string; label: string }[];
  scans: FileLine[];
};

export async function situationOf(viewer: Person, found: NoticeInHand): Promise<Situation> {
  const { row, subject } = found;
  const version = await newestVersion(row.id);
  const { missing } = await signaturesOf(found);
  const holders = row.state === "signing" ? ((await listHolders(viewer, [row])).get(bodyKey(row)) ?? []) : [];
  const busy = [...(subject.people?.author ?? []), ...(subject.people?.signer ?? [])];
  return {
    viewer, found, version, missing,
    hands: await findHands(viewer, found),
    owner: await findPublicOwner(row.ownerKind, row.ownerId),
    removals: version ? await openRemovals(row.id, version.versionNo) : [],
    conclusion: version ? await conclusionOf(version, viewer.today) : null,
    capacity: capacityFor(missing, rolesFor(viewer, "notice.sign", subject)),
    mayReturn: await mayReturn(viewer, found),
    signers: missing.flatMap((capacity) => holders
      .filter(({ role, accountId }) => role === signingCapacities[capacity].role && !busy.includes(accountId))
      .map((holder) => ({ value: `${capacity}:${holder.accountId}`, label: `${signingCapacities[capacity].zh} ${sayHolder(holder)}` }))),
    scans: (await listFiles(viewer, found)).filter(({ use }) => use === "evidence"),
  };
}

/** On the web now: published, and nothing took it down. */
export const isShown = ({ version, removals }: Situation) => version !== null && removals.length === 0;

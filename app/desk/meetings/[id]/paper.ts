import type { FoundMeeting } from "@/db/meetings/find";
import type { PaperRecord } from "@/domain/ledgers/paper-record";
import { votingOn } from "@/domain/meetings/voters";

/** A record that was found, as a page of the paper book: its decisions as they were confirmed, beside what came of them. */
export function paperOf({ row, branch, record, people, tally, decisions, roster, band, groupName, amendments }: FoundMeeting): PaperRecord {
  const votes = record.agenda.flatMap((one, item) => {
    const voting = votingOn(one, record, roster);
    return voting ? [{ item, voting }] : [];
  });
  return {
    id: row.id, branchName: groupName ? `${branch.name} ${groupName}` : branch.name, record, people, tally, decisions: decisions.map((task, i) => ({ ...task, ...record.decisions[i] })), votes, band, digest: row.digest,
    recordedAt: row.firstSubmittedAt, isConfirmed: row.confirmedAt !== null, singlePerson: row.singlePersonFlow, backfillReason: row.backfillReason,
    amendments: amendments.filter(({ state }) => state === "approved"),
  };
}

/** The things of a case side by side: where it is about wording, what both say is marked; what somebody may not read is not shown to him. */
import type { Viewer } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { CaseSide } from "@/domain/signals/case";
import { comparesWords, piecesOf, wordsIn, type Piece } from "@/domain/signals/side-by-side";
import type { CaseInHand } from "./cases";
import { contentsOf, sideKey, type SideContent } from "./sides";

/** `changed`: the record is not what was compared any more. `readable`: the viewer may open it. */
export type ComparedSide = { side: CaseSide; readable: boolean; changed: boolean; /** times and people of a record */ about: string; pieces: Piece[] };

export async function compareSides(viewer: Viewer, { row }: CaseInHand): Promise<ComparedSide[]> {
  const contents = await contentsOf(row.sides);
  const texts = row.sides.map((side) => contents.get(sideKey(side)) ?? null);
  return row.sides.map((side, i): ComparedSide => {
    const content = texts[i]!;
    const readable = side.kind === "paper" || (content !== null && mayRead(viewer, side, content, row.communityId));
    const others = wordsIn(comparesWords(row.code) ? texts.flatMap((other, n) => (other && n !== i ? [other.text] : [])) : []);
    const pieces = content ? piecesOf(content.text, others) : [];
    return { side, readable, changed: content !== null && side.digest !== "" && content.digest !== side.digest, about: readable ? (content?.about ?? "") : "", pieces: readable ? pieces : pieces.filter(({ same }) => same) };
  });
}

const reading = { meeting: "meeting.read", notice: "notice.read", finding: "finding.read" } as const;

function mayRead(viewer: Viewer, { kind, id }: CaseSide, { branchId }: SideContent, communityId: string | null): boolean {
  return kind !== "paper" && may(viewer, reading[kind], { kind, id, branch: branchId, community: branchId ? null : communityId });
}

/** Everything that the gate needs to know about a draft, brought together for the author's checklist and again for the server. */
import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { plainText, noticeTexts } from "@/domain/disclosure/texts";
import { explainedWarnings, unmetConditions, type Condition, type DraftToCheck } from "@/domain/disclosure/ready";
import { checkStatement } from "@/domain/disclosure/finance/balance";
import { requiredLength, sayRequiredLength } from "@/domain/disclosure/publicity";
import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import { passGate, type Acknowledgement, type GateResult, type Override } from "@/domain/privacy/gate";
import { similarity } from "@/domain/text/similarity";
import type { SettingValues } from "@/domain/settings";
import { catalogItemOf } from "../catalog";
import { db } from "../client";
import { settingsOn } from "../settings";
import { townProfile } from "../organization";
import { storedFile } from "../schema/files";
import { privacyDecision } from "../schema/notices";
import { noticeVersion } from "../schema/publications";
import { balanceContext } from "./finance-chain";
import { findPublicOwner, type Owner } from "./owner";
import type { Notice } from "./rows";

export type Readiness = { unmet: Condition[]; explained: (Condition & { explanation: string })[]; privacy: GateResult; item: CatalogItem };

/** The unmet conditions of a notice as it stands; empty means that it may be handed in. No viewer: callers found the row through one. */
export async function checkNotice(row: Notice, today: Day): Promise<Readiness> {
  const owner = await findPublicOwner(row.ownerKind, row.ownerId);
  const settings = await settingsOn(today);
  const item = await catalogItemOf(row, today, owner.variant);
  const files = await attachmentsOf(row.id);
  const privacy = await gateOf(row, files, settings, await listPublicOfficeContacts(owner));
  const draft: DraftToCheck = {
    ...row,
    item,
    publicity: { chosen: row.publicityDays, required: requiredLength(row.publicityRule, settings).length, says: sayRequiredLength(row.publicityRule, settings) },
    finance: row.body.kind === "finance" ? checkStatement(row.body.statement, await balanceContext(row, settings)) : [],
    privacy,
    alike: await mostAlike(row, settings),
    images: files.filter((file) => !file.hasText).map((file) => file.name),
  };
  return { unmet: unmetConditions(draft), explained: explainedWarnings(draft), privacy, item };
}

type Attachment = Awaited<ReturnType<typeof attachmentsOf>>[number];

async function attachmentsOf(noticeId: string) {
  return db()
    .select({ name: storedFile.name, hasText: storedFile.hasText, findings: storedFile.findings })
    .from(storedFile)
    .where(and(eq(storedFile.ownerKind, "notice"), eq(storedFile.ownerId, noticeId), eq(storedFile.use, "attachment"), isNull(storedFile.removedAt)))
    .orderBy(asc(storedFile.at), asc(storedFile.id));
}

/** Numbers registered as office contacts: they may be published (ruling 15). */
export async function listPublicOfficeContacts(owner: Pick<Owner, "officePhone">): Promise<string[]> {
  return [owner.officePhone, (await townProfile()).officePhone];
}

async function gateOf(row: Notice, files: readonly Attachment[], settings: SettingValues, officeContacts: readonly string[]): Promise<GateResult> {
  const decisions = await db().select().from(privacyDecision).where(eq(privacyDecision.noticeId, row.id));
  const acknowledgements: Acknowledgement[] = decisions.filter((d) => d.kind === "acknowledged").map((d) => ({ key: d.finding, by: d.by, reason: d.reason }));
  const overrides = decisions.flatMap((d): Override[] => (d.kind === "acknowledged" ? [] : [{ key: d.finding, kind: d.kind, reason: d.reason, by: d.by, secondBy: d.granted ? d.secondBy : null }]));
  return passGate({ texts: noticeTexts(row), attachmentFindings: files.flatMap((file) => file.findings), acknowledgements, overrides, officeContacts, amountIsPublic: settings.beneficiary_amount_public });
}

const LOOK_BACK = 4;

/** The most alike earlier notice of the same body and item, above the limit (DIS-07). */
async function mostAlike(row: Notice, settings: SettingValues): Promise<DraftToCheck["alike"]> {
  const earlier = await db()
    .select({ title: noticeVersion.title, content: noticeVersion.content })
    .from(noticeVersion)
    .where(and(eq(noticeVersion.catalogCode, row.catalogCode), eq(row.ownerKind === "community" ? noticeVersion.communityId : noticeVersion.branchId, row.ownerId), ne(noticeVersion.noticeId, row.id)))
    .orderBy(desc(noticeVersion.seq))
    .limit(LOOK_BACK);
  if (row.body.kind === "nil" || row.body.kind === "finance") return null;
  const text = plainText(row.body);
  const found = earlier
    .filter(({ content }) => content.body.kind === row.body.kind)
    .map(({ title, content }) => ({ title, share: similarity(text, plainText(content.body)) }))
    .sort((a, b) => b.share - a.share)[0];
  return found && found.share * 100 > settings.similar_notice_percent ? found : null;
}

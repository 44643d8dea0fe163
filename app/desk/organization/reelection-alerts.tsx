import { TermMark } from "@/components/desk/organization/marks";
import { Section } from "@/components/desk/show";
import { listHandoversToTake, listPowersAfterHandover } from "@/db/branches/handover";
import { listBranches } from "@/db/branches/list";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { reelectionNext } from "@/domain/organization/reelection";
import { termEnd } from "@/domain/organization/branch-status";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { dueTerm } from "./branch-or-404";

const MOST = 5;

/** For the start page: terms that end within 180, 90 or 30 days, or have ended (ORG-08), the nearest first. */
export async function ReelectionAlerts({ viewer }: { viewer: Person }) {
  if (!mightDo(viewer, "branch.read")) return null;
  const due = (await listBranches(viewer))
    .flatMap((one) => { const near = dueTerm(one); return near && one.facts.election?.meetingOn == null ? [{ ...one, near }] : []; })
    .sort((a, b) => a.near.days - b.near.days || a.branch.seq - b.branch.seq);
  if (due.length === 0) return null;
  return (
    <Section title="换届提醒" id="reelection">
      <ul>
        {due.slice(0, MOST).map(({ branch, facts, near }) => (
          <li key={branch.id} className="mb-1">
            <a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/organization/branches/${branch.id}/elections`}>{branch.name}</a>{" "}
            <TermMark due={near} /> <span className="text-soft">{sayDay(termEnd(branch))}届满。{reelectionNext(near.step, facts.election?.approvedOn ? null : facts.election)}</span>
          </li>
        ))}
      </ul>
      {due.length > MOST && <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/organization/health">还有 {due.length - MOST} 个支部</a></p>}
    </Section>
  );
}

/** For the start page: a handover to sign, and (for the security administrator) powers to take back after one (SOD-06). */
export async function HandoverAlerts({ viewer }: { viewer: Person }) {
  const toTake = await listHandoversToTake(viewer);
  const powers = await listPowersAfterHandover(viewer);
  if (toTake.length + powers.length === 0) return null;
  return (
    <Section title="工作交接" id="handover">
      <ul>
        {toTake.map(({ branchId, branchName, outgoingName }) => (
          <li key={branchId}><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/organization/branches/${branchId}/handover`}>{outgoingName}向您移交{branchName}的工作，请核对签收</a></li>
        ))}
        {powers.map(({ accountId, name, branchName, takenAt }) => (
          <li key={`${accountId}-${branchName}`}>
            <a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/accounts/${accountId}`}>{name}已于 {sayInstant(takenAt)} 交接完{branchName}的工作，授权还在，请在 24 小时内收回（SOD-06）</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

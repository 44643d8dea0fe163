import { accountRules } from "./account-rules";
import { disclosureRules } from "./disclosure-rules";
import { ledgerRules } from "./ledger-rules";
import { inspectionRules } from "./inspection-rules";
import { meetingRules } from "./meeting-rules";
import { memberRules } from "./member-rules";
import { overviewRules } from "./overview-rules";
import { organizationRules } from "./organization-rules";
import { questionRules } from "./question-rules";
import { referenceRules } from "./reference-rules";
import { siteRules } from "./site-rules";
import { signalRules } from "./signal-rules";
import { rulebookRules } from "./rulebook-rules";
import { standardRules } from "./standard-rules";

/** Every action of the portal and its rule. An action that is not here does not compile; a role that is not named is refused. */
export const table = {
  ...disclosureRules,
  ...questionRules,
  ...memberRules,
  ...meetingRules,
  ...ledgerRules,
  ...referenceRules,
  ...siteRules,
  ...standardRules,
  ...rulebookRules,
  ...inspectionRules,
  ...overviewRules,
  ...signalRules,
  ...organizationRules,
  ...accountRules,
};

export type Action = keyof typeof table;
export const actions = Object.keys(table) as Action[];

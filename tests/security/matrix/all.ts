/** Every row, by kind. A new area adds its lines here. */
import type { ActionRow, HandlerRow, PageRow } from "../row";
import { accountActions, accountPages } from "./account";
import { administrationActions, administrationPages } from "./administration";
import { auditActions, auditHandlers, auditPages } from "./audit";
import { bookHandlers, bookPages } from "./books";
import { noticeActPages, noticeActRows } from "./notice-acts";
import { inspectionActions, inspectionHandlers, inspectionPages } from "./inspections";
import { meetingActions, meetingHandlers, meetingPages } from "./meetings";
import { noticeActions, noticeHandlers, noticePages } from "./notices";
import { memberActions, memberHandlers, memberPages } from "./members";
import { organizationActions, organizationHandlers, organizationPages } from "./organization";
import { referenceActions, referencePages } from "./life";
import { dutyActions, dutyHandlers, dutyPages } from "./duties";
import { publicHandlers } from "./public";
import { questionActions, questionHandlers, questionPages } from "./questions";
import { rulebookActions, rulebookPages } from "./rulebooks";
import { standardActions, standardPages } from "./standards";
import { settingActions, settingPages } from "./settings";
import { signInHandlers } from "./sign-in";

export const actionRows: ActionRow[] = [
  ...accountActions,
  ...administrationActions,
  ...settingActions,
  ...standardActions,
  ...rulebookActions,
  ...inspectionActions,
  ...auditActions,
  ...questionActions,
  ...memberActions,
  ...organizationActions,
  ...noticeActions,
  ...noticeActRows,
  ...meetingActions,
  ...dutyActions,
  ...referenceActions,
];

export const handlerRows: HandlerRow[] = [
  ...publicHandlers,
  ...signInHandlers,
  ...auditHandlers,
  ...questionHandlers,
  ...memberHandlers,
  ...organizationHandlers,
  ...noticeHandlers,
  ...dutyHandlers,
  ...inspectionHandlers,
  ...meetingHandlers,
  ...bookHandlers,
];

export const pageRows: PageRow[] = [
  ...accountPages,
  ...administrationPages,
  ...settingPages,
  ...standardPages,
  ...rulebookPages,
  ...inspectionPages,
  ...auditPages,
  ...questionPages,
  ...memberPages,
  ...organizationPages,
  ...noticePages,
  ...noticeActPages,
  ...meetingPages,
  ...bookPages,
  ...dutyPages,
  ...referencePages,
];

/** Every row, by kind. A new area adds its lines here. */
import type { ActionRow, HandlerRow, PageRow } from "../row";
import { accountActions, accountPages } from "./account";
import { administrationActions, administrationPages } from "./administration";
import { auditActions, auditHandlers, auditPages } from "./audit";
import { calendarActions, calendarHandlers, calendarPages } from "./calendar";
import { bookActions, bookHandlers, bookPages } from "./books";
import { noticeActPages, noticeActRows } from "./notice-acts";
import { inspectionActions, inspectionHandlers, inspectionPages } from "./inspections";
import { meetingActions, meetingHandlers, meetingPages } from "./meetings";
import { noticeActions, noticeHandlers, noticePages } from "./notices";
import { memberActions, memberHandlers, memberPages } from "./members";
import { overviewActions, overviewHandlers, overviewPages } from "./overview";
import { organizationActions, organizationHandlers, organizationPages } from "./organization";
import { referenceActions, referencePages } from "./life";
import { dutyActions, dutyHandlers, dutyPages } from "./duties";
import { publicHandlers } from "./public";
import { questionActions, questionHandlers, questionPages } from "./questions";
import { siteActions, sitePages } from "./sites";
import { rulebookActions, rulebookPages } from "./rulebooks";
import { standardActions, standardPages } from "./standards";
import { settingActions, settingPages } from "./settings";
import { signalActions, signalPages } from "./signals";
import { staffImportActions, staffImportHandlers, staffImportPages } from "./staff-import";
import { signInHandlers } from "./sign-in";

export const actionRows: ActionRow[] = [
  ...accountActions,
  ...administrationActions,
  ...staffImportActions,
  ...settingActions,
  ...standardActions,
  ...siteActions,
  ...rulebookActions,
  ...inspectionActions,
  ...overviewActions,
  ...signalActions,
  ...auditActions,
  ...questionActions,
  ...memberActions,
  ...organizationActions,
  ...noticeActions,
  ...noticeActRows,
  ...meetingActions,
  ...bookActions,
  ...dutyActions,
  ...calendarActions,
  ...referenceActions,
];

export const handlerRows: HandlerRow[] = [
  ...publicHandlers,
  ...signInHandlers,
  ...auditHandlers,
  ...questionHandlers,
  ...memberHandlers,
  ...organizationHandlers,
  ...staffImportHandlers,
  ...noticeHandlers,
  ...dutyHandlers,
  ...calendarHandlers,
  ...inspectionHandlers,
  ...overviewHandlers,
  ...meetingHandlers,
  ...bookHandlers,
];

export const pageRows: PageRow[] = [
  ...accountPages,
  ...administrationPages,
  ...staffImportPages,
  ...settingPages,
  ...standardPages,
  ...sitePages,
  ...rulebookPages,
  ...inspectionPages,
  ...overviewPages,
  ...signalPages,
  ...auditPages,
  ...questionPages,
  ...memberPages,
  ...organizationPages,
  ...noticePages,
  ...noticeActPages,
  ...meetingPages,
  ...bookPages,
  ...dutyPages,
  ...calendarPages,
  ...referencePages,
];

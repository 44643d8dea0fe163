CREATE TABLE `year_archive` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`year` text NOT NULL,
	`content_digest` text NOT NULL,
	`file_digest` text NOT NULL,
	`files` text NOT NULL,
	`bytes` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "year_archive_files" CHECK(json_valid("files")),
	CONSTRAINT "year_archive_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `year_archive_file` ON `year_archive` (`file_digest`);--> statement-breakpoint
CREATE INDEX `year_archive_content` ON `year_archive` (`content_digest`,`at`);--> statement-breakpoint
CREATE INDEX `year_archive_branch` ON `year_archive` (`branch_id`,`year`,`at`);--> statement-breakpoint
CREATE TABLE `visit_kept_apart` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`other_id` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `inspection_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `inspection_visit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_kept_apart_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_kept_apart_one` ON `visit_kept_apart` (`visit_id`,`other_id`);--> statement-breakpoint
CREATE TABLE `instruction` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text,
	`finding_id` text,
	`area` text,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instruction_area" CHECK("area" in ('meetings', 'theme_day', 'life_meeting', 'democracy', 'decisions', 'party', 'village', 'finance', 'questions', 'rectification', 'standards', 'team')),
	CONSTRAINT "instruction_owner" CHECK("owner" in ('office', 'inspector', 'secretary')),
	CONSTRAINT "instruction_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "instruction_state" CHECK("state" in ('open', 'answered', 'sent_back', 'closed')),
	CONSTRAINT "instruction_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "instruction_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `instruction_open` ON `instruction` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `instruction_branch` ON `instruction` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `instruction_finding` ON `instruction` (`finding_id`);--> statement-breakpoint
CREATE TABLE `instruction_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`instruction_id` text NOT NULL,
	`step` text NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`instruction_id`) REFERENCES `instruction`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instruction_step_step" CHECK("step" in ('give', 'answer', 'send_back', 'close')),
	CONSTRAINT "instruction_step_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "instruction_step_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `instruction_step_instruction` ON `instruction_step` (`instruction_id`,`id`);--> statement-breakpoint
CREATE TABLE `finance_switch` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	`from_day` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finance_switch_name" CHECK("name" in ('financeMonthly', 'collectiveAccount')),
	CONSTRAINT "finance_switch_value" CHECK("value" in (0, 1)),
	CONSTRAINT "finance_switch_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finance_switch_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `finance_switch_community` ON `finance_switch` (`community_id`,`name`,`from_day`);--> statement-breakpoint
CREATE TABLE `rule_change` (
	`id` text PRIMARY KEY NOT NULL,
	`book` text NOT NULL,
	`key` text NOT NULL,
	`content` text NOT NULL,
	`from_day` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reject_reason` text,
	CONSTRAINT "rule_change_book" CHECK("book" in ('catalog', 'checklist')),
	CONSTRAINT "rule_change_content" CHECK(json_valid("content")),
	CONSTRAINT "rule_change_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "rule_change_state" CHECK("state" in ('proposed', 'approved', 'rejected')),
	CONSTRAINT "rule_change_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "rule_change_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `rule_change_key` ON `rule_change` (`book`,`key`,`at`);--> statement-breakpoint
CREATE INDEX `rule_change_state` ON `rule_change` (`book`,`state`);--> statement-breakpoint
CREATE TABLE `signal_look` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`whole` integer NOT NULL,
	`found` integer NOT NULL,
	CONSTRAINT "signal_look_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "signal_look_whole" CHECK("whole" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `suspicion_case` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`key` text NOT NULL,
	`branch_id` text,
	`community_id` text,
	`says` text NOT NULL,
	`sides` text NOT NULL,
	`on` text NOT NULL,
	`found_on` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`explain_by` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspicion_case_code" CHECK("code" in ('X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08', 'X09', 'X10', 'X11', 'X12', 'X13', 'X14', 'X15', 'X16')),
	CONSTRAINT "suspicion_case_sides" CHECK(json_valid("sides")),
	CONSTRAINT "suspicion_case_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "suspicion_case_found_on" CHECK("found_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "suspicion_case_state" CHECK("state" in ('to_verify', 'asked', 'unfounded', 'formal_error', 'confirmed')),
	CONSTRAINT "suspicion_case_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "suspicion_case_explain_by" CHECK("explain_by" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "suspicion_case_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `suspicion_case_key` ON `suspicion_case` (`key`);--> statement-breakpoint
CREATE INDEX `suspicion_case_recent` ON `suspicion_case` (`on`,`id`);--> statement-breakpoint
CREATE INDEX `suspicion_case_state` ON `suspicion_case` (`state`,`on`,`id`);--> statement-breakpoint
CREATE INDEX `suspicion_case_branch` ON `suspicion_case` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `suspicion_case_community` ON `suspicion_case` (`community_id`,`state`);--> statement-breakpoint
CREATE TABLE `suspicion_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` text NOT NULL,
	`step` text NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `suspicion_case`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspicion_step_step" CHECK("step" in ('find', 'enter', 'ask', 'explain', 'decide_unfounded', 'decide_formal_error', 'decide_confirmed')),
	CONSTRAINT "suspicion_step_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "suspicion_step_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `suspicion_step_case` ON `suspicion_step` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `site_use` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`on` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`purpose` text NOT NULL,
	`organizer` text NOT NULL,
	`people` integer NOT NULL,
	`responsible` text NOT NULL,
	`remark` text NOT NULL,
	`corrects_id` text,
	`voided` integer NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "site_use_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "site_use_voided" CHECK("voided" in (0, 1)),
	CONSTRAINT "site_use_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `site_use_branch` ON `site_use` (`branch_id`,`on`);--> statement-breakpoint
CREATE UNIQUE INDEX `site_use_corrects` ON `site_use` (`corrects_id`);--> statement-breakpoint
CREATE TABLE `site_version` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`version_no` integer NOT NULL,
	`content` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "site_version_content" CHECK(json_valid("content")),
	CONSTRAINT "site_version_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `site_version_no` ON `site_version` (`branch_id`,`version_no`);--> statement-breakpoint
CREATE TABLE `assessment_finding` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`finding_id` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_finding_one` ON `assessment_finding` (`assessment_id`,`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_finding_finding` ON `assessment_finding` (`finding_id`);
CREATE TABLE `burden_note` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`year` integer NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "burden_note_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `burden_note_branch` ON `burden_note` (`branch_id`,`year`);--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`no` integer NOT NULL,
	`category` text NOT NULL,
	`item_code` text,
	`severity` text NOT NULL,
	`description` text NOT NULL,
	`root_cause` text NOT NULL,
	`guidance` text NOT NULL,
	`level` text NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`notice_no` text,
	`noticed_on` text,
	`plan_due_on` text,
	`due_on` text,
	`extended_due_on` text,
	`recurrence_of` text,
	`closed_on` text,
	`look_back_drawn_on` text,
	`state_since` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspection`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `inspection_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_category" CHECK("category" in ('organization', 'leadership', 'meetings', 'theme_day', 'life_meeting', 'study', 'admission', 'members', 'party_disclosure', 'village_disclosure', 'finance_disclosure', 'four_steps', 'sites', 'conduct')),
	CONSTRAINT "finding_severity" CHECK("severity" in ('minor', 'ordinary', 'serious', 'grave')),
	CONSTRAINT "finding_root_cause" CHECK("root_cause" in ('understanding', 'ability', 'mechanism', 'conditions')),
	CONSTRAINT "finding_level" CHECK("level" in ('long_term', 'deadline', 'immediate')),
	CONSTRAINT "finding_state" CHECK("state" in ('recorded', 'fed_back', 'noticed', 'plan_submitted', 'rectifying', 'reported', 'sent_back', 'verified', 'closed', 'confirmed', 'reopened')),
	CONSTRAINT "finding_noticed_on" CHECK("noticed_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_plan_due_on" CHECK("plan_due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_extended_due_on" CHECK("extended_due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_closed_on" CHECK("closed_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_look_back_drawn_on" CHECK("look_back_drawn_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "finding_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_no` ON `finding` (`inspection_id`,`no`);--> statement-breakpoint
CREATE INDEX `finding_visit` ON `finding` (`visit_id`);--> statement-breakpoint
CREATE INDEX `finding_branch` ON `finding` (`branch_id`,`category`);--> statement-breakpoint
CREATE INDEX `finding_due` ON `finding` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `finding_closed` ON `finding` (`closed_on`);--> statement-breakpoint
CREATE TABLE `finding_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` text NOT NULL,
	`round` integer NOT NULL,
	`no` integer NOT NULL,
	`href` text,
	`says` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_evidence_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_evidence_no` ON `finding_evidence` (`finding_id`,`no`);--> statement-breakpoint
CREATE TABLE `finding_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` text NOT NULL,
	`step` text NOT NULL,
	`round` integer NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_step_step" CHECK("step" in ('feed_back', 'explain', 'notice', 'write', 'submit_plan', 'return_plan', 'approve_plan', 'ask_extension', 'extend', 'refuse_extension', 'report', 'send_back', 'verify', 'hear_solved', 'hear_not_needed', 'hear_unsolved', 'close', 'look_back_holds', 'look_back_fails')),
	CONSTRAINT "finding_step_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "finding_step_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `finding_step_finding` ON `finding_step` (`finding_id`,`id`);--> statement-breakpoint
CREATE INDEX `finding_step_by` ON `finding_step` (`by`);--> statement-breakpoint
CREATE TABLE `finding_voice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` text NOT NULL,
	`round` integer NOT NULL,
	`outcome` text NOT NULL,
	`who` text NOT NULL,
	`said` text NOT NULL,
	`on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_voice_outcome" CHECK("outcome" in ('solved', 'unsolved', 'not_needed')),
	CONSTRAINT "finding_voice_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finding_voice_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `finding_voice_finding` ON `finding_voice` (`finding_id`,`id`);--> statement-breakpoint
CREATE TABLE `inspection` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` text NOT NULL,
	`plan_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`checklist` text NOT NULL,
	`groups` text NOT NULL,
	`state` text NOT NULL,
	`seed` text,
	`draw_from` text,
	`draw_count` integer,
	`drawn_by` text,
	`drawn_at` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`concluded_by` text,
	`concluded_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `inspection_plan`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_kind" CHECK("kind" in ('routine', 'special', 'lookback')),
	CONSTRAINT "inspection_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "inspection_to_day" CHECK("to_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "inspection_groups" CHECK(json_valid("groups")),
	CONSTRAINT "inspection_state" CHECK("state" in ('drafted', 'drawn', 'announced', 'unannounced', 'concluded')),
	CONSTRAINT "inspection_draw_from" CHECK(json_valid("draw_from")),
	CONSTRAINT "inspection_drawn_at" CHECK("drawn_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "inspection_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "inspection_concluded_at" CHECK("concluded_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_batch` ON `inspection` (`batch`);--> statement-breakpoint
CREATE INDEX `inspection_at` ON `inspection` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `inspection_member` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection_id` text NOT NULL,
	`account_id` text NOT NULL,
	`is_lead` integer NOT NULL,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspection`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_member_is_lead" CHECK("is_lead" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_member_one` ON `inspection_member` (`inspection_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `inspection_member_account` ON `inspection_member` (`account_id`);--> statement-breakpoint
CREATE TABLE `inspection_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`lines` text NOT NULL,
	`basis` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reject_reason` text NOT NULL,
	CONSTRAINT "inspection_plan_lines" CHECK(json_valid("lines")),
	CONSTRAINT "inspection_plan_state" CHECK("state" in ('drafted', 'approved', 'rejected')),
	CONSTRAINT "inspection_plan_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "inspection_plan_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `inspection_plan_year` ON `inspection_plan` (`year`,`state`);--> statement-breakpoint
CREATE TABLE `inspection_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`groups` text NOT NULL,
	`state` text NOT NULL,
	`merged_into` text,
	`interview_numbers` text NOT NULL,
	`visited_on` text,
	`methods` text,
	`interviews` text,
	`guidance` text NOT NULL,
	`papers` text,
	`papers_reason` text NOT NULL,
	`repeat_reason` text NOT NULL,
	`grade` text,
	`by` text,
	`at` text,
	`fed_back_by` text,
	`fed_back_at` text,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspection`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspection_visit_groups" CHECK(json_valid("groups")),
	CONSTRAINT "inspection_visit_state" CHECK("state" in ('planned', 'visited', 'fed_back', 'merged')),
	CONSTRAINT "inspection_visit_interview_numbers" CHECK(json_valid("interview_numbers")),
	CONSTRAINT "inspection_visit_visited_on" CHECK("visited_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "inspection_visit_methods" CHECK(json_valid("methods")),
	CONSTRAINT "inspection_visit_interviews" CHECK(json_valid("interviews")),
	CONSTRAINT "inspection_visit_papers" CHECK(json_valid("papers")),
	CONSTRAINT "inspection_visit_grade" CHECK("grade" in ('good', 'fair', 'ordinary', 'poor')),
	CONSTRAINT "inspection_visit_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "inspection_visit_fed_back_at" CHECK("fed_back_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_visit_one` ON `inspection_visit` (`inspection_id`,`branch_id`);--> statement-breakpoint
CREATE INDEX `inspection_visit_branch` ON `inspection_visit` (`branch_id`,`state`,`visited_on`);--> statement-breakpoint
CREATE TABLE `inspector_tie` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`branch_id` text,
	`community_id` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspector_tie_kind" CHECK("kind" in ('post', 'member', 'kinship', 'liaison', 'village')),
	CONSTRAINT "inspector_tie_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "inspector_tie_ended_on" CHECK("ended_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `inspector_tie_account` ON `inspector_tie` (`account_id`);--> statement-breakpoint
CREATE TABLE `look_back_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`seed` text NOT NULL,
	`draw_from` text NOT NULL,
	`draw_count` integer NOT NULL,
	`on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "look_back_draw_draw_from" CHECK(json_valid("draw_from")),
	CONSTRAINT "look_back_draw_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "look_back_draw_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `rectification` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` text NOT NULL,
	`round` integer NOT NULL,
	`responsible` text NOT NULL,
	`measures` text NOT NULL,
	`result` text NOT NULL,
	`remaining` text NOT NULL,
	`long_term` text NOT NULL,
	`plan_submitted_by` text,
	`plan_submitted_at` text,
	`plan_approved_by` text,
	`plan_approved_at` text,
	`signed_by` text,
	`signed_at` text,
	`verified_by` text,
	`verified_at` text,
	`extension_asked_on` text,
	`extension_to` text,
	`extension_reason` text NOT NULL,
	`extension_decided_by` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rectification_measures" CHECK(json_valid("measures")),
	CONSTRAINT "rectification_plan_submitted_at" CHECK("plan_submitted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "rectification_plan_approved_at" CHECK("plan_approved_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "rectification_signed_at" CHECK("signed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "rectification_verified_at" CHECK("verified_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "rectification_extension_asked_on" CHECK("extension_asked_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "rectification_extension_to" CHECK("extension_to" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "rectification_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rectification_round` ON `rectification` (`finding_id`,`round`);--> statement-breakpoint
CREATE TABLE `visit_item` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`code` text NOT NULL,
	`verdict` text NOT NULL,
	`seen` text NOT NULL,
	`says` text NOT NULL,
	`carried_from` text,
	FOREIGN KEY (`visit_id`) REFERENCES `inspection_visit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_item_verdict" CHECK("verdict" in ('ok', 'improve', 'fail', 'na'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_item_one` ON `visit_item` (`visit_id`,`code`);
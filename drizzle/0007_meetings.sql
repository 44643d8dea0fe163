CREATE TABLE `heart_talk` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`a_id` text NOT NULL,
	`b_id` text NOT NULL,
	`relation` text NOT NULL,
	`topic` text NOT NULL,
	`talked_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`a_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`b_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "heart_talk_relation" CHECK("relation" in ('committee_committee', 'committee_member', 'member_member')),
	CONSTRAINT "heart_talk_topic" CHECK("topic" in ('before_org_life', 'thought', 'work', 'family', 'reminder')),
	CONSTRAINT "heart_talk_talked_on" CHECK("talked_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "heart_talk_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `heart_talk_branch` ON `heart_talk` (`branch_id`,`talked_on`);--> statement-breakpoint
CREATE INDEX `heart_talk_a` ON `heart_talk` (`a_id`);--> statement-breakpoint
CREATE INDEX `heart_talk_b` ON `heart_talk` (`b_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`group_id` text,
	`planned_id` text,
	`title` text NOT NULL,
	`theme` text NOT NULL,
	`place` text NOT NULL,
	`held_on` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL,
	`host_id` text,
	`host_name` text NOT NULL,
	`recorder_id` text,
	`recorder_name` text NOT NULL,
	`observers` text NOT NULL,
	`follow_up` text NOT NULL,
	`prior_reviewed` integer NOT NULL,
	`summary` text NOT NULL,
	`late_reason` text NOT NULL,
	`explanations` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`revision` integer NOT NULL,
	`author_id` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`first_submitted_at` text,
	`submitted_by` text,
	`submitted_at` text,
	`confirmed_by` text,
	`confirmed_at` text,
	`single_person_flow` integer NOT NULL,
	`backfill_reason` text NOT NULL,
	`consent_by` text,
	`consent_at` text,
	`filed_by` text,
	`filed_at` text,
	`archived_at` text,
	`digest` text,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `party_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_id`) REFERENCES `planned_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorder_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_held_on" CHECK("held_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "meeting_started_at" CHECK("started_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_ended_at" CHECK("ended_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_observers" CHECK(json_valid("observers")),
	CONSTRAINT "meeting_prior_reviewed" CHECK("prior_reviewed" in (0, 1)),
	CONSTRAINT "meeting_explanations" CHECK(json_valid("explanations")),
	CONSTRAINT "meeting_state" CHECK("state" in ('held', 'submitted', 'returned', 'confirmed', 'filed', 'archived', 'cancelled')),
	CONSTRAINT "meeting_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_created_at" CHECK("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_updated_at" CHECK("updated_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_first_submitted_at" CHECK("first_submitted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_submitted_at" CHECK("submitted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_confirmed_at" CHECK("confirmed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_single_person_flow" CHECK("single_person_flow" in (0, 1)),
	CONSTRAINT "meeting_consent_at" CHECK("consent_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_filed_at" CHECK("filed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_archived_at" CHECK("archived_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_branch` ON `meeting` (`branch_id`,`held_on`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_held` ON `meeting` (`held_on`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_waiting` ON `meeting` (`state`,`branch_id`,`state_since`);--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_planned` ON `meeting` (`planned_id`) WHERE planned_id is not null and state <> 'cancelled';--> statement-breakpoint
CREATE TABLE `meeting_agenda` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`seq` integer NOT NULL,
	`section` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`speaker` text NOT NULL,
	`discussion` text NOT NULL,
	`vote` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_agenda_section" CHECK("section" in ('theme_day', 'member_assembly', 'committee_meeting', 'group_meeting', 'party_lecture', 'org_life_meeting', 'democratic_review', 'collective_study', 'dual_life', 'democracy_day', 'joint_meeting', 'villager_rep_meeting', 'villager_assembly')),
	CONSTRAINT "meeting_agenda_kind" CHECK("kind" in ('study', 'report', 'election', 'admission', 'confirmation', 'extension', 'cancellation', 'commendation', 'sanction', 'major_matter', 'discussion', 'work', 'other')),
	CONSTRAINT "meeting_agenda_vote" CHECK(json_valid("vote"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_agenda_seq` ON `meeting_agenda` (`meeting_id`,`seq`);--> statement-breakpoint
CREATE TABLE `meeting_amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_amendment_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_amendment_state" CHECK("state" in ('asked', 'approved', 'refused')),
	CONSTRAINT "meeting_amendment_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_amendment_meeting` ON `meeting_amendment` (`meeting_id`,`at`);--> statement-breakpoint
CREATE INDEX `meeting_amendment_open` ON `meeting_amendment` (`state`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`seq` integer NOT NULL,
	`held_on` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`excluded` text,
	`makeup` text NOT NULL,
	`makeup_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_attendance_held_on" CHECK("held_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "meeting_attendance_kind" CHECK("kind" in ('on_site', 'video', 'home_visit', 'away', 'leave', 'absent', 'exempt')),
	CONSTRAINT "meeting_attendance_reason" CHECK("reason" in ('sick', 'working', 'farming', 'family', 'duty', 'other', 'unreachable', 'unsaid', 'infirm', 'bedridden', 'approved')),
	CONSTRAINT "meeting_attendance_excluded" CHECK("excluded" in ('incapable', 'abroad', 'imprisoned', 'bedridden', 'long_away')),
	CONSTRAINT "meeting_attendance_makeup_on" CHECK("makeup_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_attendance_one` ON `meeting_attendance` (`meeting_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `meeting_attendance_member` ON `meeting_attendance` (`member_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `meeting_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`group_id` text,
	`seq` integer NOT NULL,
	`content` text NOT NULL,
	`owner_id` text,
	`owner_name` text NOT NULL,
	`due_on` text NOT NULL,
	`active` integer NOT NULL,
	`state` text NOT NULL,
	`outcome` text NOT NULL,
	`reported_by` text,
	`reported_at` text,
	`verified_by` text,
	`verified_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_decision_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "meeting_decision_active" CHECK("active" in (0, 1)),
	CONSTRAINT "meeting_decision_state" CHECK("state" in ('open', 'reported', 'done', 'cancelled')),
	CONSTRAINT "meeting_decision_reported_at" CHECK("reported_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "meeting_decision_verified_at" CHECK("verified_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_decision_seq` ON `meeting_decision` (`meeting_id`,`seq`);--> statement-breakpoint
CREATE INDEX `meeting_decision_open` ON `meeting_decision` (`branch_id`,`active`,`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `meeting_deed` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`deed` text NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_deed_deed" CHECK("deed" in ('begin', 'submit', 'confirm', 'return', 'return_filing', 'file', 'archive', 'cancel', 'consent', 'amend', 'approve_amendment', 'refuse_amendment')),
	CONSTRAINT "meeting_deed_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_deed_meeting` ON `meeting_deed` (`meeting_id`,`at`);--> statement-breakpoint
CREATE TABLE `meeting_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`period` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_plan_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_plan_period` ON `meeting_plan` (`branch_id`,`period`);--> statement-breakpoint
CREATE TABLE `meeting_section` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`branch_id` text NOT NULL,
	`group_id` text,
	`held_on` text NOT NULL,
	`extras` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_section_kind" CHECK("kind" in ('theme_day', 'member_assembly', 'committee_meeting', 'group_meeting', 'party_lecture', 'org_life_meeting', 'democratic_review', 'collective_study', 'dual_life', 'democracy_day', 'joint_meeting', 'villager_rep_meeting', 'villager_assembly')),
	CONSTRAINT "meeting_section_held_on" CHECK("held_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "meeting_section_extras" CHECK(json_valid("extras"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_section_kind` ON `meeting_section` (`meeting_id`,`kind`);--> statement-breakpoint
CREATE INDEX `meeting_section_branch` ON `meeting_section` (`branch_id`,`kind`,`held_on`);--> statement-breakpoint
CREATE INDEX `meeting_section_held` ON `meeting_section` (`kind`,`held_on`);--> statement-breakpoint
CREATE TABLE `meeting_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`seq` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_snapshot_content" CHECK(json_valid("content")),
	CONSTRAINT "meeting_snapshot_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_snapshot_seq` ON `meeting_snapshot` (`meeting_id`,`seq`);--> statement-breakpoint
CREATE TABLE `planned_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text,
	`branch_id` text NOT NULL,
	`group_id` text,
	`kinds` text NOT NULL,
	`planned_on` text NOT NULL,
	`theme` text NOT NULL,
	`place` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`cancelled_by` text,
	`cancelled_at` text,
	`cancel_reason` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `meeting_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `party_group`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "planned_meeting_kinds" CHECK(json_valid("kinds")),
	CONSTRAINT "planned_meeting_planned_on" CHECK("planned_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "planned_meeting_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "planned_meeting_cancelled_at" CHECK("cancelled_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `planned_meeting_branch` ON `planned_meeting` (`branch_id`,`planned_on`);
-- Both tables are made anew under their own names, so that what refers to them holds when the transaction ends: foreign keys cannot be switched off inside it.
PRAGMA defer_foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `kept_finding` AS SELECT * FROM `finding`;--> statement-breakpoint
DROP TABLE `finding`;--> statement-breakpoint
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
	CONSTRAINT "finding_root_cause" CHECK("root_cause" in ('understanding', 'ability', 'mechanism', 'conditions', 'unnamed')),
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
INSERT INTO `finding`("id", "inspection_id", "visit_id", "branch_id", "no", "category", "item_code", "severity", "description", "root_cause", "guidance", "level", "state", "round", "notice_no", "noticed_on", "plan_due_on", "due_on", "extended_due_on", "recurrence_of", "closed_on", "look_back_drawn_on", "state_since", "by", "at") SELECT "id", "inspection_id", "visit_id", "branch_id", "no", "category", "item_code", "severity", "description", "root_cause", "guidance", "level", "state", "round", "notice_no", "noticed_on", "plan_due_on", "due_on", "extended_due_on", "recurrence_of", "closed_on", "look_back_drawn_on", "state_since", "by", "at" FROM `kept_finding`;--> statement-breakpoint
DROP TABLE `kept_finding`;--> statement-breakpoint
CREATE UNIQUE INDEX `finding_no` ON `finding` (`inspection_id`,`no`);--> statement-breakpoint
CREATE INDEX `finding_visit` ON `finding` (`visit_id`);--> statement-breakpoint
CREATE INDEX `finding_branch` ON `finding` (`branch_id`,`category`);--> statement-breakpoint
CREATE INDEX `finding_due` ON `finding` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `finding_closed` ON `finding` (`closed_on`);--> statement-breakpoint
CREATE TABLE `kept_inspection` AS SELECT * FROM `inspection`;--> statement-breakpoint
DROP TABLE `inspection`;--> statement-breakpoint
CREATE TABLE `inspection` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` text NOT NULL,
	`plan_id` text,
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
INSERT INTO `inspection`("id", "batch", "plan_id", "title", "kind", "from_day", "to_day", "checklist", "groups", "state", "seed", "draw_from", "draw_count", "drawn_by", "drawn_at", "by", "at", "concluded_by", "concluded_at") SELECT "id", "batch", "plan_id", "title", "kind", "from_day", "to_day", "checklist", "groups", "state", "seed", "draw_from", "draw_count", "drawn_by", "drawn_at", "by", "at", "concluded_by", "concluded_at" FROM `kept_inspection`;--> statement-breakpoint
DROP TABLE `kept_inspection`;--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_batch` ON `inspection` (`batch`);--> statement-breakpoint
CREATE INDEX `inspection_at` ON `inspection` (`at`,`id`);--> statement-breakpoint
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding BEGIN SELECT raise(ABORT, 'a finding is kept'); END;
--> statement-breakpoint
CREATE TRIGGER finding_is_final BEFORE UPDATE ON finding
WHEN new.id <> old.id OR new.inspection_id <> old.inspection_id OR new.visit_id <> old.visit_id OR new.branch_id <> old.branch_id OR new.no <> old.no
  OR new.category <> old.category OR new.description <> old.description OR new.by <> old.by OR new.at <> old.at
  -- the cause that an inspector named stays; what the grading opened gets it from the branch (STD-07)
  OR (new.root_cause <> old.root_cause AND NOT EXISTS (SELECT 1 FROM assessment_finding WHERE finding_id = old.id))
BEGIN SELECT raise(ABORT, 'what was found is not rewritten'); END;

CREATE TABLE `branch_handover` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`outgoing_id` text NOT NULL,
	`incoming_id` text NOT NULL,
	`open` text NOT NULL,
	`remark` text NOT NULL,
	`given_at` text NOT NULL,
	`taken_at` text,
	`objection` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "branch_handover_open" CHECK(json_valid("open")),
	CONSTRAINT "branch_handover_given_at" CHECK("given_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "branch_handover_taken_at" CHECK("taken_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `branch_handover_branch` ON `branch_handover` (`branch_id`,`given_at`);--> statement-breakpoint
CREATE INDEX `branch_handover_incoming` ON `branch_handover` (`incoming_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `organization_waiting` (
	`by` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`sheets` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "organization_waiting_sheets" CHECK(json_valid("sheets")),
	CONSTRAINT "organization_waiting_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
ALTER TABLE `branch` ADD `kind` text DEFAULT 'ordinary' NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `parent` text DEFAULT 'community' NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `status` text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `status_since` text;--> statement-breakpoint
ALTER TABLE `branch` ADD `covered_units` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `approval_document` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `term_ends_on` text;--> statement-breakpoint
ALTER TABLE `branch` ADD `term_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `soft_lax_since` text;--> statement-breakpoint
ALTER TABLE `branch` ADD `theme_day` integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `branch` ADD `phone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `party_group` ADD `closed_on` text;
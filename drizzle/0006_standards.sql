CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`year` integer NOT NULL,
	`items` text NOT NULL,
	`state` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`submitted_by` text,
	`submitted_at` text,
	`return_reason` text NOT NULL,
	`verified_by` text,
	`verified_at` text,
	`graded_by` text,
	`graded_at` text,
	`grade` text,
	`score` integer,
	`vetoes` text NOT NULL,
	`evidence` text,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_items" CHECK(json_valid("items")),
	CONSTRAINT "assessment_state" CHECK("state" in ('assessing', 'submitted', 'verified', 'graded')),
	CONSTRAINT "assessment_opened_at" CHECK("opened_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "assessment_submitted_at" CHECK("submitted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "assessment_verified_at" CHECK("verified_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "assessment_graded_at" CHECK("graded_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "assessment_grade" CHECK("grade" in ('model', 'standard', 'improving', 'behind')),
	CONSTRAINT "assessment_vetoes" CHECK(json_valid("vetoes")),
	CONSTRAINT "assessment_evidence" CHECK(json_valid("evidence"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_year` ON `assessment` (`branch_id`,`year`);--> statement-breakpoint
CREATE INDEX `assessment_state` ON `assessment` (`year`,`state`);--> statement-breakpoint
CREATE TABLE `assessment_value` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`stage` text NOT NULL,
	`process` text,
	`outcome` text,
	`not_applicable` text,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_value_stage" CHECK("stage" in ('self', 'check')),
	CONSTRAINT "assessment_value_process" CHECK("process" in ('none', 'half', 'full')),
	CONSTRAINT "assessment_value_outcome" CHECK("outcome" in ('none', 'half', 'full')),
	CONSTRAINT "assessment_value_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_value_one` ON `assessment_value` (`assessment_id`,`code`,`stage`);--> statement-breakpoint
CREATE TABLE `standard_template` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`year` integer NOT NULL,
	`items` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reject_reason` text,
	CONSTRAINT "standard_template_category" CHECK("category" in ('rural', 'community', 'non_public_enterprise', 'social_org', 'town_organ', 'town_affiliated')),
	CONSTRAINT "standard_template_items" CHECK(json_valid("items")),
	CONSTRAINT "standard_template_state" CHECK("state" in ('proposed', 'approved', 'rejected')),
	CONSTRAINT "standard_template_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "standard_template_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `standard_template_category` ON `standard_template` (`category`,`year`,`state`);
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
CREATE INDEX `rule_change_state` ON `rule_change` (`book`,`state`);
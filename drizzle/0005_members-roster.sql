CREATE TABLE `roster_waiting` (
	`by` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`as_of` text NOT NULL,
	`sealed_sheets` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "roster_waiting_as_of" CHECK("as_of" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "roster_waiting_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_mobile_member` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`out_on` text NOT NULL,
	`reason` text NOT NULL,
	`place` text NOT NULL,
	`host_branch` text NOT NULL,
	`host_reported` integer NOT NULL,
	`contact_member_id` text,
	`expected_return_on` text,
	`returned_on` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mobile_member_out_on" CHECK("out_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "mobile_member_reason" CHECK("reason" in ('work', 'business', 'family', 'study', 'unknown')),
	CONSTRAINT "mobile_member_host_reported" CHECK("host_reported" in (0, 1)),
	CONSTRAINT "mobile_member_expected_return_on" CHECK("expected_return_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "mobile_member_returned_on" CHECK("returned_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "mobile_member_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mobile_member`("id", "member_id", "branch_id", "out_on", "reason", "place", "host_branch", "host_reported", "contact_member_id", "expected_return_on", "returned_on", "by", "at") SELECT "id", "member_id", "branch_id", "out_on", "reason", "place", "host_branch", "host_reported", "contact_member_id", "expected_return_on", "returned_on", "by", "at" FROM `mobile_member`;--> statement-breakpoint
DROP TABLE `mobile_member`;--> statement-breakpoint
ALTER TABLE `__new_mobile_member` RENAME TO `mobile_member`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `mobile_member_one` ON `mobile_member` (`member_id`) WHERE returned_on is null;--> statement-breakpoint
CREATE INDEX `mobile_member_branch` ON `mobile_member` (`branch_id`,`returned_on`);
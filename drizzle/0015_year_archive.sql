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
CREATE INDEX `year_archive_branch` ON `year_archive` (`branch_id`,`year`,`at`);
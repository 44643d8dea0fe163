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
CREATE UNIQUE INDEX `site_version_no` ON `site_version` (`branch_id`,`version_no`);
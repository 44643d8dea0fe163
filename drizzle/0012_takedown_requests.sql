CREATE TABLE `takedown_request` (
	`question_id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "takedown_request_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `takedown_request_notice` ON `takedown_request` (`notice_id`,`at`);--> statement-breakpoint
CREATE INDEX `notice_removal_notice` ON `notice_removal` (`notice_id`);
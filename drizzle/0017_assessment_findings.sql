CREATE TABLE `assessment_finding` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`finding_id` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_finding_one` ON `assessment_finding` (`assessment_id`,`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_finding_finding` ON `assessment_finding` (`finding_id`);
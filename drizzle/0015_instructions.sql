CREATE TABLE `instruction` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text,
	`finding_id` text,
	`area` text,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instruction_area" CHECK("area" in ('meetings', 'theme_day', 'life_meeting', 'democracy', 'decisions', 'party', 'village', 'finance', 'questions', 'rectification', 'standards', 'team')),
	CONSTRAINT "instruction_owner" CHECK("owner" in ('office', 'inspector', 'secretary')),
	CONSTRAINT "instruction_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "instruction_state" CHECK("state" in ('open', 'answered', 'sent_back', 'closed')),
	CONSTRAINT "instruction_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "instruction_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `instruction_open` ON `instruction` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `instruction_branch` ON `instruction` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `instruction_finding` ON `instruction` (`finding_id`);--> statement-breakpoint
CREATE TABLE `instruction_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`instruction_id` text NOT NULL,
	`step` text NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`instruction_id`) REFERENCES `instruction`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instruction_step_step" CHECK("step" in ('give', 'answer', 'send_back', 'close')),
	CONSTRAINT "instruction_step_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "instruction_step_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `instruction_step_instruction` ON `instruction_step` (`instruction_id`,`id`);
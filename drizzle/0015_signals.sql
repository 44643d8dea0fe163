CREATE TABLE `signal_look` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`whole` integer NOT NULL,
	`found` integer NOT NULL,
	CONSTRAINT "signal_look_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "signal_look_whole" CHECK("whole" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `suspicion_case` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`key` text NOT NULL,
	`branch_id` text,
	`community_id` text,
	`says` text NOT NULL,
	`sides` text NOT NULL,
	`on` text NOT NULL,
	`found_on` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`explain_by` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspicion_case_code" CHECK("code" in ('X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08', 'X09', 'X10', 'X11', 'X12', 'X13', 'X14', 'X15', 'X16')),
	CONSTRAINT "suspicion_case_sides" CHECK(json_valid("sides")),
	CONSTRAINT "suspicion_case_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "suspicion_case_found_on" CHECK("found_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "suspicion_case_state" CHECK("state" in ('to_verify', 'asked', 'unfounded', 'formal_error', 'confirmed')),
	CONSTRAINT "suspicion_case_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "suspicion_case_explain_by" CHECK("explain_by" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "suspicion_case_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `suspicion_case_key` ON `suspicion_case` (`key`);--> statement-breakpoint
CREATE INDEX `suspicion_case_recent` ON `suspicion_case` (`on`,`id`);--> statement-breakpoint
CREATE INDEX `suspicion_case_state` ON `suspicion_case` (`state`,`on`,`id`);--> statement-breakpoint
CREATE INDEX `suspicion_case_branch` ON `suspicion_case` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `suspicion_case_community` ON `suspicion_case` (`community_id`,`state`);--> statement-breakpoint
CREATE TABLE `suspicion_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` text NOT NULL,
	`step` text NOT NULL,
	`said` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `suspicion_case`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspicion_step_step" CHECK("step" in ('find', 'enter', 'ask', 'explain', 'decide_unfounded', 'decide_formal_error', 'decide_confirmed')),
	CONSTRAINT "suspicion_step_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "suspicion_step_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `suspicion_step_case` ON `suspicion_step` (`case_id`,`id`);
CREATE TABLE `visit_kept_apart` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`other_id` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `inspection_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `inspection_visit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_kept_apart_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_kept_apart_one` ON `visit_kept_apart` (`visit_id`,`other_id`);--> statement-breakpoint
CREATE TABLE `finance_switch` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	`from_day` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finance_switch_name" CHECK("name" in ('financeMonthly', 'collectiveAccount')),
	CONSTRAINT "finance_switch_value" CHECK("value" in (0, 1)),
	CONSTRAINT "finance_switch_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "finance_switch_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `finance_switch_community` ON `finance_switch` (`community_id`,`name`,`from_day`);
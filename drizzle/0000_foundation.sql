CREATE TABLE `access_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`event` text NOT NULL,
	`account_id` text,
	`address` text,
	`device` text,
	CONSTRAINT "access_log_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "access_log_event" CHECK("event" in ('sign_in', 'sign_in_failed', 'sign_out', 'refused'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_log_at` ON `access_log` (`at`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`person_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_changed_at` text NOT NULL,
	`must_change` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`suspended_at` text,
	`suspended_by` text,
	`suspend_reason` text,
	CONSTRAINT "account_password_changed_at" CHECK("password_changed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "account_must_change" CHECK("must_change" in (0, 1)),
	CONSTRAINT "account_created_at" CHECK("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "account_suspended_at" CHECK("suspended_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_username` ON `account` (`username`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_person` ON `account` (`person_key`);--> statement-breakpoint
CREATE TABLE `grant_review` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `role_grant`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grant_review_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "grant_review_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `grant_review_grant` ON `grant_review` (`grant_id`,`on`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reject_reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "password_reset_state" CHECK("state" in ('proposed', 'confirmed', 'rejected')),
	CONSTRAINT "password_reset_proposed_at" CHECK("proposed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "password_reset_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `password_reset_state` ON `password_reset` (`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `password_reset_open` ON `password_reset` (`account_id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE TABLE `rate_counter` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL,
	`until` text,
	CONSTRAINT "rate_counter_since" CHECK("since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "rate_counter_until" CHECK("until" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`reason` text NOT NULL,
	`stands_in_for` text,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reject_reason` text,
	`ended_by` text,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grant_role" CHECK("role" in ('party_member', 'group_leader', 'branch_clerk', 'branch_secretary', 'commissioner', 'village_cashier', 'village_supervision_chair', 'village_supervision_member', 'town_party_office', 'town_inspector', 'town_leader', 'sysadmin', 'secadmin', 'auditor')),
	CONSTRAINT "role_grant_scope_kind" CHECK("scope_kind" in ('town', 'community', 'branch', 'group')),
	CONSTRAINT "role_grant_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "role_grant_to_day" CHECK("to_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "role_grant_state" CHECK("state" in ('proposed', 'confirmed', 'rejected', 'ended')),
	CONSTRAINT "role_grant_proposed_at" CHECK("proposed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "role_grant_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "role_grant_ended_at" CHECK("ended_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_grant_account` ON `role_grant` (`account_id`,`state`);--> statement-breakpoint
CREATE INDEX `role_grant_scope` ON `role_grant` (`scope_kind`,`scope_id`,`role`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`started_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	`device` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_started_at" CHECK("started_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "session_last_seen_at" CHECK("last_seen_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "session_ended_at" CHECK("ended_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`outcome` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`scope` text,
	`wrote` text NOT NULL,
	`content` text,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "audit_outcome" CHECK("outcome" in ('done', 'refused'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`at`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_scope` ON `audit` (`scope`,`at`);--> statement-breakpoint
CREATE INDEX `audit_kind` ON `audit` (`subject_kind`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_refused` ON `audit` (`at`) WHERE outcome = 'refused';--> statement-breakpoint
CREATE TABLE `audit_anchor` (
	`day` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "audit_anchor_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `data_use` (
	`id` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`purpose` text NOT NULL,
	`rows` integer NOT NULL,
	`by` text NOT NULL,
	`on` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "data_use_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "data_use_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `data_use_by` ON `data_use` (`by`,`on`);--> statement-breakpoint
CREATE INDEX `data_use_at` ON `data_use` (`at`);--> statement-breakpoint
CREATE TABLE `submission` (
	`once` text PRIMARY KEY NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "submission_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `account_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`row` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_mapping_side" CHECK("side" in ('income', 'expense')),
	CONSTRAINT "account_mapping_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_mapping_name` ON `account_mapping` (`community_id`,`side`,`name`);--> statement-breakpoint
CREATE TABLE `board_posting` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`version_no` integer NOT NULL,
	`posted_on` text NOT NULL,
	`location` text NOT NULL,
	`photo_file_id` text,
	`publicity_to` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "board_posting_posted_on" CHECK("posted_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "board_posting_publicity_to" CHECK("publicity_to" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "board_posting_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `board_posting_version` ON `board_posting` (`notice_id`,`version_no`,`location`);--> statement-breakpoint
CREATE TABLE `broadcast_log` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`played_on` text NOT NULL,
	`slot` text NOT NULL,
	`played_by` text NOT NULL,
	`result` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "broadcast_log_played_on" CHECK("played_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "broadcast_log_slot" CHECK("slot" in ('morning', 'noon', 'evening', 'other')),
	CONSTRAINT "broadcast_log_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `broadcast_log_notice` ON `broadcast_log` (`notice_id`);--> statement-breakpoint
CREATE TABLE `disclosure_event` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`catalog_code` text NOT NULL,
	`day` text NOT NULL,
	`title` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "disclosure_event_owner_kind" CHECK("owner_kind" in ('community', 'branch')),
	CONSTRAINT "disclosure_event_day" CHECK("day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "disclosure_event_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `disclosure_event_owner` ON `disclosure_event` (`owner_kind`,`owner_id`,`day`);--> statement-breakpoint
CREATE TABLE `duty_exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`family` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`code` text NOT NULL,
	`period` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "duty_exemption_owner_kind" CHECK("owner_kind" in ('community', 'branch', 'group')),
	CONSTRAINT "duty_exemption_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_exemption_duty` ON `duty_exemption` (`family`,`owner_kind`,`owner_id`,`code`,`period`);--> statement-breakpoint
CREATE TABLE `duty_reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`about` text NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "duty_reminder_owner_kind" CHECK("owner_kind" in ('community', 'branch')),
	CONSTRAINT "duty_reminder_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_reminder_once` ON `duty_reminder` (`batch`,`about`);--> statement-breakpoint
CREATE INDEX `duty_reminder_owner` ON `duty_reminder` (`owner_kind`,`owner_id`,`at`);--> statement-breakpoint
CREATE TABLE `forced_publication` (
	`version_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	CONSTRAINT "forced_publication_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "forced_publication_confirmed_at" CHECK("confirmed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`community_id` text,
	`branch_id` text,
	`catalog_code` text NOT NULL,
	`period` text NOT NULL,
	`event_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`responsible_person` text NOT NULL,
	`contact` text NOT NULL,
	`objection_channel` text NOT NULL,
	`board_location` text NOT NULL,
	`publicity_rule` text NOT NULL,
	`publicity_days` integer NOT NULL,
	`explanations` text NOT NULL,
	`images_checked` integer NOT NULL,
	`correction` text,
	`before_correction` text,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`revision` integer NOT NULL,
	`author_id` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`state_since` text NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_owner_kind" CHECK("owner_kind" in ('community', 'branch')),
	CONSTRAINT "notice_body" CHECK(json_valid("body")),
	CONSTRAINT "notice_publicity_rule" CHECK("publicity_rule" in ('board_keep', 'standard', 'party_member', 'award', 'points', 'relief', 'subsidy', 'resolution', 'labour_fund', 'land_contract', 'homestead', 'acquisition_notice', 'compensation_plan', 'planning_draft', 'voter_list', 'member_meeting', 'leaving_audit')),
	CONSTRAINT "notice_explanations" CHECK(json_valid("explanations")),
	CONSTRAINT "notice_images_checked" CHECK("images_checked" in (0, 1)),
	CONSTRAINT "notice_correction" CHECK(json_valid("correction")),
	CONSTRAINT "notice_before_correction" CHECK(json_valid("before_correction")),
	CONSTRAINT "notice_state" CHECK("state" in ('draft', 'review', 'secrecy_review', 'signing', 'returned', 'published', 'discarded')),
	CONSTRAINT "notice_created_at" CHECK("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "notice_updated_at" CHECK("updated_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "notice_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_item_period` ON `notice` (`owner_kind`,`owner_id`,`catalog_code`,`period`,`event_id`) WHERE state <> 'discarded';--> statement-breakpoint
CREATE INDEX `notice_community` ON `notice` (`community_id`,`catalog_code`,`period`);--> statement-breakpoint
CREATE INDEX `notice_branch` ON `notice` (`branch_id`,`catalog_code`,`period`);--> statement-breakpoint
CREATE INDEX `notice_state` ON `notice` (`state`,`state_since`);--> statement-breakpoint
CREATE INDEX `notice_recent` ON `notice` (`state_since`,`id`);--> statement-breakpoint
CREATE INDEX `notice_owner_recent` ON `notice` (`owner_kind`,`owner_id`,`state_since`,`id`);--> statement-breakpoint
CREATE TABLE `notice_autosave` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`account_id` text NOT NULL,
	`revision` integer NOT NULL,
	`form` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "notice_autosave_form" CHECK(json_valid("form")),
	CONSTRAINT "notice_autosave_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_autosave_of` ON `notice_autosave` (`notice_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `notice_import` (
	`notice_id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sealed_sheets` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "notice_import_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `notice_removal` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`kind` text NOT NULL,
	`up_to` integer NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	`lifted_by` text,
	`lifted_at` text,
	`lift_reason` text,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_removal_kind" CHECK("kind" in ('withdrawn', 'emergency', 'privacy')),
	CONSTRAINT "notice_removal_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "notice_removal_confirmed_at" CHECK("confirmed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "notice_removal_lifted_at" CHECK("lifted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_removal_open` ON `notice_removal` (`notice_id`,`kind`,`up_to`) WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX `notice_removal_waiting` ON `notice_removal` (`confirmed_by`,`kind`);--> statement-breakpoint
CREATE TABLE `notice_review` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`step` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `notice_submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_review_step" CHECK("step" in ('review', 'secrecy_review', 'signing')),
	CONSTRAINT "notice_review_outcome" CHECK("outcome" in ('passed', 'returned')),
	CONSTRAINT "notice_review_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `notice_review_submission` ON `notice_review` (`submission_id`);--> statement-breakpoint
CREATE TABLE `notice_signature` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`capacity` text NOT NULL,
	`signer_id` text NOT NULL,
	`signed_on` text NOT NULL,
	`mode` text NOT NULL,
	`evidence_file_id` text,
	`entered_by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `notice_submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_signature_capacity" CHECK("capacity" in ('secretary', 'cashier', 'supervision_chair', 'supervision_member')),
	CONSTRAINT "notice_signature_signed_on" CHECK("signed_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "notice_signature_mode" CHECK("mode" in ('click', 'paper')),
	CONSTRAINT "notice_signature_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_signature_capacity` ON `notice_signature` (`submission_id`,`capacity`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_signature_person` ON `notice_signature` (`submission_id`,`signer_id`);--> statement-breakpoint
CREATE TABLE `notice_submission` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`round` integer NOT NULL,
	`seq` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_submission_content" CHECK(json_valid("content")),
	CONSTRAINT "notice_submission_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_submission_seq` ON `notice_submission` (`notice_id`,`seq`);--> statement-breakpoint
CREATE TABLE `notice_version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`notice_id` text NOT NULL,
	`version_no` integer NOT NULL,
	`community_id` text,
	`branch_id` text,
	`catalog_code` text NOT NULL,
	`category` text NOT NULL,
	`period` text NOT NULL,
	`title` text NOT NULL,
	`audience` text NOT NULL,
	`person_list` integer NOT NULL,
	`body_kind` text NOT NULL,
	`opening` integer,
	`closing` integer,
	`content` text NOT NULL,
	`salt` text NOT NULL,
	`digest` text NOT NULL,
	`check_code` text NOT NULL,
	`submission_id` text,
	`published_at` text NOT NULL,
	`published_on` text NOT NULL,
	`published_by` text NOT NULL,
	`publicity_to` text NOT NULL,
	`forced` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `notice_submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_version_category" CHECK("category" in ('party', 'village', 'finance')),
	CONSTRAINT "notice_version_person_list" CHECK("person_list" in (0, 1)),
	CONSTRAINT "notice_version_body_kind" CHECK("body_kind" in ('text', 'table', 'finance', 'beneficiaries', 'nil')),
	CONSTRAINT "notice_version_content" CHECK(json_valid("content")),
	CONSTRAINT "notice_version_published_at" CHECK("published_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "notice_version_published_on" CHECK("published_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "notice_version_publicity_to" CHECK("publicity_to" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "notice_version_forced" CHECK("forced" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_version_id` ON `notice_version` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_version_no` ON `notice_version` (`notice_id`,`version_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_version_code` ON `notice_version` (`check_code`);--> statement-breakpoint
CREATE INDEX `notice_version_community_item` ON `notice_version` (`community_id`,`catalog_code`,`period`);--> statement-breakpoint
CREATE INDEX `notice_version_branch_item` ON `notice_version` (`branch_id`,`catalog_code`,`period`);--> statement-breakpoint
CREATE INDEX `notice_version_listed` ON `notice_version` (`published_on`,`seq`) WHERE audience = 'public';--> statement-breakpoint
CREATE INDEX `notice_version_listed_community` ON `notice_version` (`community_id`,`published_on`,`seq`) WHERE audience = 'public';--> statement-breakpoint
CREATE INDEX `notice_version_listed_category` ON `notice_version` (`category`,`published_on`,`seq`) WHERE audience = 'public';--> statement-breakpoint
CREATE INDEX `notice_version_listed_both` ON `notice_version` (`community_id`,`category`,`published_on`,`seq`) WHERE audience = 'public';--> statement-breakpoint
CREATE TABLE `privacy_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`finding` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`second_by` text,
	`second_at` text,
	`granted` integer,
	`second_reason` text,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "privacy_decision_kind" CHECK("kind" in ('acknowledged', 'legally_required', 'not_personal')),
	CONSTRAINT "privacy_decision_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "privacy_decision_second_at" CHECK("second_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "privacy_decision_granted" CHECK("granted" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `privacy_decision_finding` ON `privacy_decision` (`notice_id`,`finding`);--> statement-breakpoint
CREATE TABLE `publicity_result` (
	`version_id` text PRIMARY KEY NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`objections` integer NOT NULL,
	`handling` text NOT NULL,
	`witness` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "publicity_result_from" CHECK("from" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "publicity_result_to" CHECK("to" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "publicity_result_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `stored_file` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`captured_at` text,
	`image_hash` text,
	`has_text` integer NOT NULL,
	`findings` text NOT NULL,
	`use` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`removed_at` text,
	CONSTRAINT "stored_file_kind" CHECK("kind" in ('jpeg', 'png', 'webp', 'pdf', 'xlsx', 'docx')),
	CONSTRAINT "stored_file_has_text" CHECK("has_text" in (0, 1)),
	CONSTRAINT "stored_file_findings" CHECK(json_valid("findings")),
	CONSTRAINT "stored_file_use" CHECK("use" in ('attachment', 'evidence')),
	CONSTRAINT "stored_file_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "stored_file_removed_at" CHECK("removed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `stored_file_owner` ON `stored_file` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE INDEX `stored_file_digest` ON `stored_file` (`digest`);--> statement-breakpoint
CREATE INDEX `stored_file_by` ON `stored_file` (`by`,`at`);--> statement-breakpoint
CREATE TABLE `correction_request` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`field` text NOT NULL,
	`proposed` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`answer` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_request_state" CHECK("state" in ('asked', 'accepted', 'refused')),
	CONSTRAINT "correction_request_asked_at" CHECK("asked_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "correction_request_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `correction_request_member` ON `correction_request` (`member_id`,`state`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`gender` text NOT NULL,
	`ethnicity` text NOT NULL,
	`birth_month` text NOT NULL,
	`id_digest` text,
	`id_tail` text,
	`id_sealed` text,
	`mobile_sealed` text,
	`mobile_digest` text,
	`mobile_tail` text,
	`education` text,
	`work_unit` text NOT NULL,
	`residence` text NOT NULL,
	`joined_on` text,
	`confirmed_on` text,
	`stage` text NOT NULL,
	`status` text NOT NULL,
	`dues_type` text,
	`dues_base_sealed` text,
	`difficult` integer NOT NULL,
	`elderly_infirm` integer NOT NULL,
	`veteran` integer NOT NULL,
	`remark` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "member_gender" CHECK("gender" in ('male', 'female')),
	CONSTRAINT "member_birth_month" CHECK("birth_month" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "member_education" CHECK("education" in ('college', 'secondary', 'primary')),
	CONSTRAINT "member_joined_on" CHECK("joined_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "member_confirmed_on" CHECK("confirmed_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "member_stage" CHECK("stage" in ('applicant', 'activist', 'target', 'probationary', 'full')),
	CONSTRAINT "member_status" CHECK("status" in ('normal', 'lost_contact', 'on_probation_discipline', 'rights_suspended', 'suspended', 'transferred_out', 'withdrew', 'advised_out', 'removed', 'expelled', 'cancelled_probationary', 'deceased')),
	CONSTRAINT "member_dues_type" CHECK("dues_type" in ('farmer', 'employed', 'retired', 'student', 'relief')),
	CONSTRAINT "member_difficult" CHECK("difficult" in (0, 1)),
	CONSTRAINT "member_elderly_infirm" CHECK("elderly_infirm" in (0, 1)),
	CONSTRAINT "member_veteran" CHECK("veteran" in (0, 1)),
	CONSTRAINT "member_created_at" CHECK("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "member_updated_at" CHECK("updated_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `member_id_digest` ON `member` (`id_digest`) WHERE id_digest is not null;--> statement-breakpoint
CREATE INDEX `member_mobile` ON `member` (`mobile_digest`);--> statement-breakpoint
CREATE INDEX `member_name` ON `member` (`name`);--> statement-breakpoint
CREATE TABLE `member_event` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`on` text NOT NULL,
	`reason` text NOT NULL,
	`document_no` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_event_kind" CHECK("kind" in ('stage', 'status')),
	CONSTRAINT "member_event_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "member_event_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `member_event_member` ON `member_event` (`member_id`,`kind`,`on`);--> statement-breakpoint
CREATE TABLE `member_place` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`group_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `party_group`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_place_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "member_place_to_day" CHECK("to_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "member_place_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `member_place_one` ON `member_place` (`member_id`) WHERE to_day is null;--> statement-breakpoint
CREATE INDEX `member_place_branch` ON `member_place` (`branch_id`,`to_day`);--> statement-breakpoint
CREATE INDEX `member_place_member` ON `member_place` (`member_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `mobile_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`mobile_id` text NOT NULL,
	`on` text NOT NULL,
	`how` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`mobile_id`) REFERENCES `mobile_member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mobile_contact_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "mobile_contact_how" CHECK("how" in ('phone', 'message', 'visit')),
	CONSTRAINT "mobile_contact_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `mobile_contact_mobile` ON `mobile_contact` (`mobile_id`,`on`);--> statement-breakpoint
CREATE TABLE `mobile_member` (
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
	CONSTRAINT "mobile_member_reason" CHECK("reason" in ('work', 'business', 'family', 'study')),
	CONSTRAINT "mobile_member_host_reported" CHECK("host_reported" in (0, 1)),
	CONSTRAINT "mobile_member_expected_return_on" CHECK("expected_return_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "mobile_member_returned_on" CHECK("returned_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "mobile_member_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mobile_member_one` ON `mobile_member` (`member_id`) WHERE returned_on is null;--> statement-breakpoint
CREATE INDEX `mobile_member_branch` ON `mobile_member` (`branch_id`,`returned_on`);--> statement-breakpoint
CREATE TABLE `org_position` (
	`id` text PRIMARY KEY NOT NULL,
	`org_kind` text NOT NULL,
	`org_id` text NOT NULL,
	`member_id` text,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`end_reason` text NOT NULL,
	`document_no` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "org_position_org_kind" CHECK("org_kind" in ('branch', 'community', 'group', 'town')),
	CONSTRAINT "org_position_position" CHECK("position" in ('secretary', 'deputy_secretary', 'org_commissioner', 'publicity_commissioner', 'discipline_commissioner', 'group_leader', 'village_director', 'village_committee_member', 'village_supervision_chair', 'village_supervision_member', 'village_cashier', 'first_secretary', 'liaison_cadre')),
	CONSTRAINT "org_position_started_on" CHECK("started_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "org_position_ended_on" CHECK("ended_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "org_position_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `org_position_org` ON `org_position` (`org_kind`,`org_id`,`ended_on`);--> statement-breakpoint
CREATE INDEX `org_position_member` ON `org_position` (`member_id`,`ended_on`);--> statement-breakpoint
CREATE TABLE `roster_import` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "roster_import_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `sensitive_look` (
	`id` text PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`subject_id` text NOT NULL,
	`people` integer NOT NULL,
	`purpose` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "sensitive_look_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sensitive_look_by` ON `sensitive_look` (`by`,`at`);--> statement-breakpoint
CREATE TABLE `term_election` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`term_no` integer NOT NULL,
	`due_on` text NOT NULL,
	`plan_submitted_on` text,
	`plan_approved_on` text,
	`meeting_on` text,
	`due_voters` integer,
	`present_voters` integer,
	`candidates` integer,
	`seats` integer,
	`results` text NOT NULL,
	`reported_on` text,
	`approved_on` text,
	`delay_reason` text NOT NULL,
	`delay_document_no` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "term_election_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "term_election_plan_submitted_on" CHECK("plan_submitted_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "term_election_plan_approved_on" CHECK("plan_approved_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "term_election_meeting_on" CHECK("meeting_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "term_election_results" CHECK(json_valid("results")),
	CONSTRAINT "term_election_reported_on" CHECK("reported_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "term_election_approved_on" CHECK("approved_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "term_election_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `term_election_term` ON `term_election` (`branch_id`,`term_no`);--> statement-breakpoint
CREATE TABLE `transfer` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`direction` text NOT NULL,
	`from_org` text NOT NULL,
	`to_org` text NOT NULL,
	`from_branch_id` text,
	`to_branch_id` text,
	`letter_no` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`dues_paid_to` text NOT NULL,
	`receipt_on` text,
	`receipt_by` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transfer_direction" CHECK("direction" in ('out', 'in')),
	CONSTRAINT "transfer_issued_on" CHECK("issued_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "transfer_valid_until" CHECK("valid_until" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "transfer_dues_paid_to" CHECK("dues_paid_to" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "transfer_receipt_on" CHECK("receipt_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "transfer_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `transfer_member` ON `transfer` (`member_id`);--> statement-breakpoint
CREATE INDEX `transfer_open` ON `transfer` (`receipt_on`,`valid_until`);--> statement-breakpoint
CREATE TABLE `branch` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`community_id` text,
	`leads_community` integer NOT NULL,
	`has_committee` integer NOT NULL,
	`established_on` text NOT NULL,
	`term_started_on` text NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "branch_category" CHECK("category" in ('rural', 'community', 'non_public_enterprise', 'social_org', 'town_organ', 'town_affiliated')),
	CONSTRAINT "branch_leads_community" CHECK("leads_community" in (0, 1)),
	CONSTRAINT "branch_has_committee" CHECK("has_committee" in (0, 1)),
	CONSTRAINT "branch_established_on" CHECK("established_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "branch_term_started_on" CHECK("term_started_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `branch_code` ON `branch` (`code`);--> statement-breakpoint
CREATE INDEX `branch_community` ON `branch` (`community_id`);--> statement-breakpoint
CREATE TABLE `community` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`seq` integer NOT NULL,
	`registered_households` integer NOT NULL,
	`registered_people` integer NOT NULL,
	`resident_households` integer NOT NULL,
	`resident_people` integer NOT NULL,
	`collective_account` integer NOT NULL,
	`finance_monthly` integer NOT NULL,
	`secretary_is_director` integer NOT NULL,
	`office_phone` text NOT NULL,
	`board_location` text NOT NULL,
	`go_live_on` text NOT NULL,
	CONSTRAINT "community_kind" CHECK("kind" in ('village', 'town')),
	CONSTRAINT "community_collective_account" CHECK("collective_account" in (0, 1)),
	CONSTRAINT "community_finance_monthly" CHECK("finance_monthly" in (0, 1)),
	CONSTRAINT "community_secretary_is_director" CHECK("secretary_is_director" in (0, 1)),
	CONSTRAINT "community_go_live_on" CHECK("go_live_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `community_name` ON `community` (`name`);--> statement-breakpoint
CREATE TABLE `party_group` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`name` text NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branch`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `party_group_name` ON `party_group` (`branch_id`,`name`);--> statement-breakpoint
CREATE TABLE `residents_group` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`name` text NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `residents_group_name` ON `residents_group` (`community_id`,`name`);--> statement-breakpoint
CREATE TABLE `town_profile` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`county` text NOT NULL,
	`go_live_on` text NOT NULL,
	`record_number` text NOT NULL,
	`office_phone` text NOT NULL,
	`discipline_phone` text NOT NULL,
	`demo` integer NOT NULL,
	CONSTRAINT "town_profile_go_live_on" CHECK("go_live_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "town_profile_demo" CHECK("demo" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `answer_draft` (
	`question_id` text PRIMARY KEY NOT NULL,
	`said` text NOT NULL,
	`basis` text NOT NULL,
	`result` text NOT NULL,
	`publishable` integer,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_draft_publishable" CHECK("publishable" in (0, 1)),
	CONSTRAINT "answer_draft_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `hand_over` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "hand_over_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "hand_over_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt_hash` text NOT NULL,
	`type` text NOT NULL,
	`channel` text NOT NULL,
	`community_id` text NOT NULL,
	`notice_id` text,
	`text` text NOT NULL,
	`contact` text,
	`state` text NOT NULL,
	`level` text NOT NULL,
	`received_at` text NOT NULL,
	`received_on` text NOT NULL,
	`accept_by` text NOT NULL,
	`promised_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state_since` text NOT NULL,
	`reopened_count` integer NOT NULL,
	`urgent` integer NOT NULL,
	`entered_by` text,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_type" CHECK("type" in ('consult', 'help', 'suggest', 'disclosure_objection', 'complaint')),
	CONSTRAINT "question_channel" CHECK("channel" in ('web', 'phone', 'visit')),
	CONSTRAINT "question_state" CHECK("state" in ('received', 'accepted', 'escalated', 'reopened', 'answered', 'satisfied', 'closed', 'refused', 'handed_over')),
	CONSTRAINT "question_level" CHECK("level" in ('village', 'town')),
	CONSTRAINT "question_received_at" CHECK("received_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "question_received_on" CHECK("received_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "question_accept_by" CHECK("accept_by" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "question_promised_on" CHECK("promised_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "question_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "question_state_since" CHECK("state_since" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "question_urgent" CHECK("urgent" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_receipt` ON `question` (`receipt_hash`);--> statement-breakpoint
CREATE INDEX `question_community` ON `question` (`community_id`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `question_open` ON `question` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `question_arrival` ON `question` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `question_community_arrival` ON `question` (`community_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `question_notice` ON `question` (`notice_id`);--> statement-breakpoint
CREATE TABLE `question_release` (
	`question_id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`notice_id` text,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_release_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_release_community` ON `question_release` (`community_id`,`at`);--> statement-breakpoint
CREATE INDEX `question_release_notice` ON `question_release` (`notice_id`,`at`);--> statement-breakpoint
CREATE TABLE `question_step` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`step` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on` text NOT NULL,
	`said` text NOT NULL,
	`basis` text NOT NULL,
	`result` text NOT NULL,
	`publishable` integer NOT NULL,
	`due_on` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_step_step" CHECK("step" in ('receive', 'accept', 'refuse', 'answer', 'escalate', 'rate', 'reopen', 'appeal', 'close', 'hand_over')),
	CONSTRAINT "question_step_at" CHECK("at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "question_step_on" CHECK("on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "question_step_publishable" CHECK("publishable" in (0, 1)),
	CONSTRAINT "question_step_due_on" CHECK("due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_step_question` ON `question_step` (`question_id`,`at`);--> statement-breakpoint
CREATE TABLE `announced_year` (
	`year` text PRIMARY KEY NOT NULL,
	`basis` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting_change` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`from_day` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reject_reason` text,
	CONSTRAINT "setting_change_value" CHECK(json_valid("value")),
	CONSTRAINT "setting_change_from_day" CHECK("from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "setting_change_state" CHECK("state" in ('proposed', 'approved', 'rejected')),
	CONSTRAINT "setting_change_proposed_at" CHECK("proposed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
	CONSTRAINT "setting_change_decided_at" CHECK("decided_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `setting_change_key` ON `setting_change` (`key`);--> statement-breakpoint
CREATE INDEX `setting_change_state` ON `setting_change` (`state`);--> statement-breakpoint
CREATE TABLE `special_day` (
	`day` text PRIMARY KEY NOT NULL,
	`worked` integer NOT NULL,
	`note` text NOT NULL,
	CONSTRAINT "special_day_worked" CHECK("worked" in (0, 1))
) STRICT;

CREATE TABLE `section_shares` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`department_name` text NOT NULL,
	`user_id` integer,
	`email` text,
	`token_hash` text,
	`code_hash` text,
	`code_expires_at` text,
	`failed_codes` integer DEFAULT 0 NOT NULL,
	`expires_at` text,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`delivered_at` text,
	`revoked_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `form_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "section_shares_to_whom" CHECK(("section_shares"."user_id" is null) <> ("section_shares"."email" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `section_shares_tokenHash_unique` ON `section_shares` (`token_hash`);--> statement-breakpoint
CREATE INDEX `section_shares_report` ON `section_shares` (`report_id`);--> statement-breakpoint
CREATE TABLE `facts` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`period` text NOT NULL,
	`typed` text DEFAULT '{}' NOT NULL,
	`figure_state` text DEFAULT 'reported' NOT NULL,
	`value` real,
	`text_value` text,
	`numerator` real,
	`denominator` real,
	`qualifier` text DEFAULT 'exact' NOT NULL,
	`quote` text,
	`is_period_inferred` integer DEFAULT false NOT NULL,
	`note_vi` text,
	`note_en` text,
	`explanation` text,
	`is_explanation_public` integer DEFAULT false NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`entered_by` integer NOT NULL,
	`entered_at` text NOT NULL,
	`approved_by` integer,
	`approved_on` text,
	`return_reason` text,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "facts_state" CHECK("facts"."state" in ('draft', 'submitted', 'approved', 'returned', 'published')),
	CONSTRAINT "facts_qualifier" CHECK("facts"."qualifier" in ('exact', 'over', 'nearly', 'estimate', 'forecast', 'preliminary')),
	CONSTRAINT "facts_typed" CHECK(json_valid("facts"."typed")),
	CONSTRAINT "facts_two_persons" CHECK("facts"."approved_by" is null or "facts"."approved_by" <> "facts"."entered_by")
) STRICT;
--> statement-breakpoint
CREATE INDEX `facts_state` ON `facts` (`state`);--> statement-breakpoint
CREATE TABLE `release_drafts` (
	`id` integer PRIMARY KEY NOT NULL,
	`title_vi` text DEFAULT '' NOT NULL,
	`title_en` text DEFAULT '' NOT NULL,
	`note_vi` text,
	`note_en` text,
	`state` text DEFAULT 'preparing' NOT NULL,
	`publish_at` text,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`scheduled_by` integer,
	`release` integer,
	`submission_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "release_drafts_state" CHECK("release_drafts"."state" in ('preparing', 'scheduled', 'published', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `release_drafts_submissionKey_unique` ON `release_drafts` (`submission_key`);--> statement-breakpoint
CREATE TABLE `release_exclusions` (
	`draft_id` integer NOT NULL,
	`report_id` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `report_id`),
	FOREIGN KEY (`draft_id`) REFERENCES `release_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `release_guests` (
	`id` integer PRIMARY KEY NOT NULL,
	`draft_id` integer NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`invited_by` integer NOT NULL,
	`invited_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`draft_id`) REFERENCES `release_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `release_guests_tokenHash_unique` ON `release_guests` (`token_hash`);--> statement-breakpoint
CREATE INDEX `release_guests_draft` ON `release_guests` (`draft_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`department` text,
	`email` text,
	`work_phone` text,
	`removed_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_unit` ON `contacts` (`unit_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`user_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`user_id`, `code_hash`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `sources` ALTER COLUMN `release` DROP NOT NULL;--> statement-breakpoint
ALTER TABLE `targets` ALTER COLUMN `release` DROP NOT NULL;--> statement-breakpoint
ALTER TABLE `indicators` ADD `text_purpose` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `done_at` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `read_at` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `unit_id` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `origin_name` text;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `purpose` text DEFAULT 'evidence' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `assignment_id` integer;--> statement-breakpoint
ALTER TABLE `periods` ADD `name_vi` text;--> statement-breakpoint
ALTER TABLE `obstacles` ADD `proposal` text;--> statement-breakpoint
ALTER TABLE `obstacles` ADD `duplicate_of_id` integer;--> statement-breakpoint
ALTER TABLE `obstacles` ADD `assigned_at` text;--> statement-breakpoint
ALTER TABLE `obstacles` ADD `answered_by` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `users` ADD `position` text;--> statement-breakpoint
ALTER TABLE `users` ADD `department` text;
CREATE TABLE `citations` (
	`id` integer PRIMARY KEY NOT NULL,
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`period` text NOT NULL,
	`release` integer NOT NULL,
	`position` integer NOT NULL,
	`source_id` integer NOT NULL,
	`quote` text,
	`line` integer,
	`told_value` real,
	`told_decimals` integer,
	`qualifier` text NOT NULL,
	`change` text,
	`issuer_slug` text,
	`reported_by_slug` text,
	`note_vi` text,
	`note_en` text,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`,`unit_id`,`period`,`release`) REFERENCES `observations`(`indicator_id`,`unit_id`,`period`,`release`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citations_qualifier" CHECK("citations"."qualifier" in ('exact', 'over', 'nearly', 'estimate', 'forecast', 'preliminary'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `citations_source` ON `citations` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `citations_place` ON `citations` (`indicator_id`,`unit_id`,`period`,`release`,`position`);--> statement-breakpoint
CREATE TABLE `content_groups` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`position` integer NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_groups_slug_unique` ON `content_groups` (`slug`);--> statement-breakpoint
CREATE TABLE `edition` (
	`id` integer PRIMARY KEY NOT NULL,
	`counter` integer NOT NULL,
	CONSTRAINT "edition_single" CHECK("edition"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `indicator_versions` (
	`indicator_id` integer NOT NULL,
	`version` integer NOT NULL,
	`label_vi` text NOT NULL,
	`label_en` text NOT NULL,
	`definition_vi` text NOT NULL,
	`definition_en` text NOT NULL,
	`method_vi` text,
	`method_en` text,
	`break_note_vi` text,
	`break_note_en` text,
	PRIMARY KEY(`indicator_id`, `version`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`group_id` integer NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`short_vi` text NOT NULL,
	`short_en` text NOT NULL,
	`help_vi` text,
	`help_en` text,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`unit_vi` text NOT NULL,
	`unit_en` text NOT NULL,
	`is_national` integer NOT NULL,
	`is_provincial` integer NOT NULL,
	`is_ministerial` integer NOT NULL,
	`direction` text NOT NULL,
	`accumulation` text NOT NULL,
	`roll_up` text NOT NULL,
	`roll_up_national` text NOT NULL,
	`weight_indicator_id` integer,
	`decimals` integer NOT NULL,
	`minimum` real,
	`maximum` real,
	`is_integer` integer NOT NULL,
	`numerator_vi` text,
	`numerator_en` text,
	`denominator_vi` text,
	`denominator_en` text,
	`note_vi` text,
	`note_en` text,
	`owner_unit_id` integer,
	`valid_from` text,
	`valid_to` text,
	`checks` text DEFAULT '[]' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `content_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicators_kind" CHECK("indicators"."kind" in ('number', 'percent', 'ratio', 'rank', 'boolean', 'money', 'text')),
	CONSTRAINT "indicators_direction" CHECK("indicators"."direction" in ('higher', 'lower', 'neutral')),
	CONSTRAINT "indicators_accumulation" CHECK("indicators"."accumulation" in ('stock', 'flow', 'cumulative', 'none')),
	CONSTRAINT "indicators_roll_up" CHECK("indicators"."roll_up" in ('sum', 'ratioOfSums', 'weightedMean', 'mean', 'allOf', 'anyOf', 'countOfYes', 'none')),
	CONSTRAINT "indicators_roll_up_national" CHECK("indicators"."roll_up_national" in ('sum', 'ratioOfSums', 'weightedMean', 'mean', 'allOf', 'anyOf', 'countOfYes', 'none')),
	CONSTRAINT "indicators_decimals" CHECK("indicators"."decimals" between 0 and 9),
	CONSTRAINT "indicators_checks" CHECK(json_valid("indicators"."checks"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_slug_unique` ON `indicators` (`slug`);--> statement-breakpoint
CREATE TABLE `observations` (
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`period` text NOT NULL,
	`release` integer NOT NULL,
	`definition_version` integer NOT NULL,
	`state` text DEFAULT 'reported' NOT NULL,
	`value` real,
	`text_value` text,
	`numerator` real,
	`denominator` real,
	`universe_id` integer,
	`qualifier` text DEFAULT 'exact' NOT NULL,
	`is_period_inferred` integer DEFAULT false NOT NULL,
	`note_vi` text,
	`note_en` text,
	`amendment_note_vi` text,
	`amendment_note_en` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`indicator_id`, `unit_id`, `period`, `release`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`universe_id`) REFERENCES `universes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`,`definition_version`) REFERENCES `indicator_versions`(`indicator_id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observations_state" CHECK("observations"."state" in ('reported', 'notApplicable')),
	CONSTRAINT "observations_qualifier" CHECK("observations"."qualifier" in ('exact', 'over', 'nearly', 'estimate', 'forecast', 'preliminary')),
	CONSTRAINT "observations_value" CHECK("observations"."state" <> 'reported' or "observations"."value" is not null or "observations"."text_value" is not null)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `observations_release` ON `observations` (`release`);--> statement-breakpoint
CREATE INDEX `observations_unit` ON `observations` (`unit_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`number` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`published_at` text NOT NULL,
	`title_vi` text NOT NULL,
	`title_en` text NOT NULL,
	`note_vi` text,
	`note_en` text,
	`published_by` integer,
	`submission_key` text,
	CONSTRAINT "releases_kind" CHECK("releases"."kind" in ('pressCompilation', 'reports')),
	CONSTRAINT "releases_number" CHECK("releases"."number" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_submissionKey_unique` ON `releases` (`submission_key`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title_vi` text NOT NULL,
	`title_en` text NOT NULL,
	`publisher` text,
	`published_on` text,
	`address` text,
	`unit_id` integer,
	`session_id` integer,
	`report_id` integer,
	`note_vi` text,
	`note_en` text,
	`release` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_kind" CHECK("sources"."kind" in ('press', 'officialDocument', 'web', 'report'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_slug_unique` ON `sources` (`slug`);--> statement-breakpoint
CREATE TABLE `withdrawal_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`period` text NOT NULL,
	`document_symbol` text NOT NULL,
	`document_date` text NOT NULL,
	`reason` text NOT NULL,
	`requested_by` integer NOT NULL,
	`requested_at` text NOT NULL,
	`cancelled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`period` text NOT NULL,
	`through_release` integer NOT NULL,
	`document_symbol` text NOT NULL,
	`document_date` text NOT NULL,
	`requested_by` integer NOT NULL,
	`confirmed_by` integer NOT NULL,
	`confirmed_at` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `withdrawal_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`through_release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "withdrawals_two_persons" CHECK("withdrawals"."requested_by" <> "withdrawals"."confirmed_by")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_requestId_unique` ON `withdrawals` (`request_id`);--> statement-breakpoint
CREATE INDEX `withdrawals_key` ON `withdrawals` (`indicator_id`,`unit_id`,`period`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`role` text,
	`unit_id` integer,
	`action` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text,
	`before` text,
	`after` text,
	`address` text,
	`request_id` text,
	`sid_hash` text,
	`outcome` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_outcome" CHECK("audit_events"."outcome" in ('ok', 'denied', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_events_actor` ON `audit_events` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_events_object` ON `audit_events` (`object_kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`data_kind` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "installation_single" CHECK("installation"."id" = 1),
	CONSTRAINT "installation_data_kind" CHECK("installation"."data_kind" in ('real', 'demo'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	CONSTRAINT "jobs_state" CHECK("jobs"."state" in ('waiting', 'running', 'done', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key_unique` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer,
	`payload` text NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE TABLE `seed_files` (
	`name` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`loaded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` integer,
	`updated_at` text NOT NULL,
	CONSTRAINT "settings_value" CHECK(json_valid("settings"."value"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`typed` text DEFAULT '{}' NOT NULL,
	`state` text DEFAULT 'unanswered' NOT NULL,
	`value` real,
	`text_value` text,
	`numerator` real,
	`denominator` real,
	`document_symbol` text,
	`document_date` text,
	`reason` text,
	`explanation` text,
	`is_explanation_public` integer DEFAULT false NOT NULL,
	`note` text,
	`review_state` text DEFAULT 'open' NOT NULL,
	`reviewed_by` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` integer NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answers_state" CHECK("answers"."state" in ('unanswered', 'reported', 'notReported', 'notApplicable')),
	CONSTRAINT "answers_review_state" CHECK("answers"."review_state" in ('open', 'approved', 'returned', 'answered')),
	CONSTRAINT "answers_typed" CHECK(json_valid("answers"."typed")),
	CONSTRAINT "answers_value" CHECK("answers"."state" <> 'reported' or "answers"."value" is not null or "answers"."text_value" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_key` ON `answers` (`report_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`indicator_id` integer,
	`kind` text NOT NULL,
	`is_internal` integer DEFAULT false NOT NULL,
	`body` text NOT NULL,
	`author_id` integer NOT NULL,
	`at` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comments_kind" CHECK("comments"."kind" in ('comment', 'return', 'answer'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_report` ON `comments` (`report_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer,
	`indicator_id` integer,
	`unit_id` integer NOT NULL,
	`storage_name` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` integer NOT NULL,
	`uploaded_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_files_storageName_unique` ON `evidence_files` (`storage_name`);--> statement-breakpoint
CREATE INDEX `evidence_files_report` ON `evidence_files` (`report_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` integer PRIMARY KEY NOT NULL,
	`period_id` integer NOT NULL,
	`form_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`due_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` integer NOT NULL,
	`granted_at` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form_id`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `extensions_unit` ON `extensions` (`period_id`,`form_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `form_items` (
	`form_version_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`position` integer NOT NULL,
	`is_required` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`form_version_id`, `indicator_id`),
	FOREIGN KEY (`form_version_id`) REFERENCES `form_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `form_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `form_recipients` (
	`id` integer PRIMARY KEY NOT NULL,
	`form_version_id` integer NOT NULL,
	`unit_kind` text,
	`unit_id` integer,
	FOREIGN KEY (`form_version_id`) REFERENCES `form_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "form_recipients_one" CHECK(("form_recipients"."unit_kind" is null) <> ("form_recipients"."unit_id" is null))
) STRICT;
--> statement-breakpoint
CREATE TABLE `form_sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`form_version_id` integer NOT NULL,
	`group_id` integer NOT NULL,
	`position` integer NOT NULL,
	`intro_vi` text,
	`is_open_to_contributors` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`form_version_id`) REFERENCES `form_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `content_groups`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `form_sections_group` ON `form_sections` (`form_version_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `form_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`form_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title_vi` text NOT NULL,
	`title_en` text NOT NULL,
	`frozen_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`form_id`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `form_versions_number` ON `form_versions` (`form_id`,`number`);--> statement-breakpoint
CREATE TABLE `forms` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `forms_slug_unique` ON `forms` (`slug`);--> statement-breakpoint
CREATE TABLE `holidays` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_vi` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "holidays_kind" CHECK("holidays"."kind" in ('holiday', 'workingDay')),
	CONSTRAINT "holidays_day" CHECK("holidays"."day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `period_forms` (
	`period_id` integer NOT NULL,
	`form_id` integer NOT NULL,
	`form_version_id` integer NOT NULL,
	`opened_at` text,
	`closed_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`period_id`, `form_id`),
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form_id`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form_version_id`) REFERENCES `form_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `periods` (
	`id` integer PRIMARY KEY NOT NULL,
	`regime_id` integer NOT NULL,
	`code` text NOT NULL,
	`covers_from` text NOT NULL,
	`covers_to` text NOT NULL,
	`opens_on` text NOT NULL,
	`due_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`regime_id`) REFERENCES `regimes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "periods_order" CHECK("periods"."covers_from" <= "periods"."covers_to" and "periods"."opens_on" <= "periods"."due_on" and "periods"."due_on" <= "periods"."closes_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `periods_code` ON `periods` (`regime_id`,`code`);--> statement-breakpoint
CREATE TABLE `regimes` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	CONSTRAINT "regimes_kind" CHECK("regimes"."kind" in ('decree', 'calendar', 'thematic', 'adHoc'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `regimes_slug_unique` ON `regimes` (`slug`);--> statement-breakpoint
CREATE TABLE `report_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` integer NOT NULL,
	`action` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`indicator_id` integer,
	`reason` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_events_report` ON `report_events` (`report_id`);--> statement-breakpoint
CREATE TABLE `report_revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`number` integer NOT NULL,
	`receipt` text NOT NULL,
	`submission_key` text NOT NULL,
	`content_hash` text NOT NULL,
	`submitted_by` integer NOT NULL,
	`submitted_at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_revisions_receipt_unique` ON `report_revisions` (`receipt`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_revisions_submissionKey_unique` ON `report_revisions` (`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_revisions_number` ON `report_revisions` (`report_id`,`number`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`form_id` integer NOT NULL,
	`form_version_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`period_id` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`first_submitted_at` text,
	`updated_by` integer NOT NULL,
	`updated_at` text NOT NULL,
	`signed_off_by` integer,
	`approved_by` integer,
	`reviewer_id` integer,
	`release` integer,
	`official_symbol` text,
	`official_date` text,
	`signer_name` text,
	FOREIGN KEY (`form_id`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form_version_id`) REFERENCES `form_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_off_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_state" CHECK("reports"."state" in ('draft', 'signOffAsked', 'signedOff', 'submitted', 'underReview', 'approved', 'published', 'returned', 'sentBack'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_state_unit` ON `reports` (`state`,`unit_id`);--> statement-breakpoint
CREATE INDEX `reports_unit` ON `reports` (`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_key` ON `reports` (`form_id`,`unit_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `revision_answers` (
	`revision_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`typed` text NOT NULL,
	`state` text NOT NULL,
	`value` real,
	`text_value` text,
	`numerator` real,
	`denominator` real,
	`document_symbol` text,
	`document_date` text,
	`reason` text,
	`explanation` text,
	`note` text,
	`author_id` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `indicator_id`),
	FOREIGN KEY (`revision_id`) REFERENCES `report_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revision_answers_state" CHECK("revision_answers"."state" in ('unanswered', 'reported', 'notReported', 'notApplicable'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY NOT NULL,
	`task_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`role` text NOT NULL,
	`due_on` text,
	`closed_at` text,
	`closed_by` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignments_role" CHECK("assignments"."role" in ('lead', 'cooperating'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_key` ON `assignments` (`task_id`,`unit_id`,`role`);--> statement-breakpoint
CREATE TABLE `directives` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`text_vi` text NOT NULL,
	`text_en` text NOT NULL,
	`is_paraphrase` integer NOT NULL,
	`quote_vi` text,
	`group_id` integer,
	`addressees` text DEFAULT '[]' NOT NULL,
	`due_text` text,
	`due_on` text,
	`parent_id` integer,
	`source_id` integer,
	`line` integer,
	`quote` text,
	`notice_symbol` text,
	`is_notice_checked` integer DEFAULT false NOT NULL,
	`note_vi` text,
	`note_en` text,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `content_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "directives_type" CHECK("directives"."type" in ('directive', 'principle', 'statement', 'theme', 'taskGroup'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `directives_slug_unique` ON `directives` (`slug`);--> statement-breakpoint
CREATE INDEX `directives_session` ON `directives` (`session_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`symbol` text,
	`issued_on` text,
	`issuer_vi` text,
	`issuer_en` text,
	`unit_id` integer,
	`subject_vi` text NOT NULL,
	`subject_en` text,
	`note_vi` text,
	`note_en` text,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_slug_unique` ON `documents` (`slug`);--> statement-breakpoint
CREATE INDEX `documents_unit` ON `documents` (`unit_id`);--> statement-breakpoint
CREATE TABLE `index_frameworks` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`symbol` text NOT NULL,
	`issued_on` text NOT NULL,
	`structure` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `index_frameworks_slug_unique` ON `index_frameworks` (`slug`);--> statement-breakpoint
CREATE TABLE `index_results` (
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`rank_range` text,
	`parts` text DEFAULT '{}' NOT NULL,
	`source_id` integer,
	`note_vi` text,
	`release` integer NOT NULL,
	PRIMARY KEY(`round_id`, `unit_id`, `release`),
	FOREIGN KEY (`round_id`) REFERENCES `index_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `index_rounds` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`framework_id` integer NOT NULL,
	`is_framework_inferred` integer NOT NULL,
	`unit_count` integer NOT NULL,
	`published_on` text NOT NULL,
	`release` integer NOT NULL,
	FOREIGN KEY (`framework_id`) REFERENCES `index_frameworks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `index_rounds_year_unique` ON `index_rounds` (`year`);--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`category` text NOT NULL,
	`pillar` text,
	`group_id` integer,
	`unit_id` integer,
	`owner_vi` text,
	`state` text,
	`says_vi` text,
	`says_en` text,
	`is_about_session` integer NOT NULL,
	`source_id` integer,
	`line` integer,
	`quote` text,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `content_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiatives_state" CHECK("initiatives"."state" in ('proposed', 'pilot', 'evaluated', 'replicated', 'inOperation', 'stopped'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiatives_slug_unique` ON `initiatives` (`slug`);--> statement-breakpoint
CREATE TABLE `obstacles` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text,
	`kind` text NOT NULL,
	`text_vi` text NOT NULL,
	`text_en` text,
	`group_id` integer,
	`unit_id` integer,
	`session_id` integer,
	`report_id` integer,
	`source_id` integer,
	`line` integer,
	`quote` text,
	`owner_unit_id` integer,
	`answer_vi` text,
	`answered_at` text,
	`is_public` integer DEFAULT false NOT NULL,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `content_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `obstacles_slug_unique` ON `obstacles` (`slug`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`programme_id` integer,
	`unit_id` integer,
	`year` integer NOT NULL,
	`title_vi` text NOT NULL,
	`title_en` text,
	`is_late_public` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_slug_unique` ON `plans` (`slug`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`document_id` integer,
	`symbol` text,
	`issued_on` text,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`year` integer,
	`body_id` integer,
	`period_from` text,
	`period_to` text,
	`status` text NOT NULL,
	`status_note_vi` text,
	`status_note_en` text,
	`theme_proposed_vi` text,
	`theme_proposed_en` text,
	`theme_adopted_vi` text,
	`theme_adopted_en` text,
	`note_vi` text,
	`note_en` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programmes_status" CHECK("programmes"."status" in ('inForce', 'ended', 'amended'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_slug_unique` ON `programmes` (`slug`);--> statement-breakpoint
CREATE TABLE `progress_updates` (
	`id` integer PRIMARY KEY NOT NULL,
	`assignment_id` integer NOT NULL,
	`period_id` integer NOT NULL,
	`report_id` integer,
	`status` text NOT NULL,
	`percent` real,
	`text` text,
	`obstacle` text,
	`proposal` text,
	`author_id` integer NOT NULL,
	`at` text NOT NULL,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_updates_status" CHECK("progress_updates"."status" in ('notStarted', 'inProgress', 'done', 'ongoing')),
	CONSTRAINT "progress_updates_percent" CHECK("progress_updates"."percent" is null or "progress_updates"."percent" between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_updates_key` ON `progress_updates` (`assignment_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`ordinal` integer,
	`date` text,
	`is_date_external` integer DEFAULT false NOT NULL,
	`title_vi` text NOT NULL,
	`title_en` text NOT NULL,
	`focus_vi` text,
	`focus_en` text,
	`theme_vi` text,
	`conclusion_symbol` text,
	`conclusion_date` text,
	`is_stub` integer NOT NULL,
	`record` text DEFAULT '{}' NOT NULL,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_record" CHECK(json_valid("sessions"."record"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_slug_unique` ON `sessions` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_number` ON `sessions` (`body_id`,`year`,`ordinal`);--> statement-breakpoint
CREATE TABLE `targets` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`programme_id` integer,
	`indicator_id` integer,
	`unit_id` integer,
	`group_id` integer,
	`pillar` text,
	`text_vi` text NOT NULL,
	`text_en` text NOT NULL,
	`comparator` text,
	`value` real,
	`value_max` real,
	`unit` text,
	`deadline` text,
	`baseline_period` text,
	`baseline_value` real,
	`path` text DEFAULT 'linear' NOT NULL,
	`is_sourced` integer NOT NULL,
	`declared_status` text,
	`declared_status_vi` text,
	`declared_status_en` text,
	`total` integer,
	`status_groups` text,
	`status_date` text,
	`source_id` integer,
	`quote` text,
	`line` integer,
	`note_vi` text,
	`note_en` text,
	`release` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `content_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "targets_comparator" CHECK("targets"."comparator" in ('ge', 'gt', 'le', 'lt', 'eq', 'between', 'qualitative')),
	CONSTRAINT "targets_path" CHECK("targets"."path" in ('linear', 'geometric', 'step', 'milestones')),
	CONSTRAINT "targets_status_groups" CHECK("targets"."status_groups" is null or json_valid("targets"."status_groups"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_slug_unique` ON `targets` (`slug`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` integer,
	`directive_id` integer,
	`number` text,
	`text_vi` text NOT NULL,
	`text_en` text,
	`authority` text,
	`accountable` text,
	`product` text,
	`due_on` text,
	`is_ongoing` integer DEFAULT false NOT NULL,
	`release` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release`) REFERENCES `releases`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tasks_origin" CHECK("tasks"."plan_id" is not null or "tasks"."directive_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`short_vi` text,
	`short_en` text,
	`valid_from` text,
	`valid_to` text,
	`head_title_vi` text,
	`head_title_en` text,
	`standing_agency_id` integer,
	`document_symbol` text,
	`document_date` text,
	`is_verified` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`standing_agency_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_slug_unique` ON `bodies` (`slug`);--> statement-breakpoint
CREATE TABLE `body_successions` (
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	PRIMARY KEY(`predecessor_id`, `successor_id`),
	FOREIGN KEY (`predecessor_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `regions` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `regions_slug_unique` ON `regions` (`slug`);--> statement-breakpoint
CREATE TABLE `unit_aliases` (
	`unit_id` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`unit_id`, `name`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `unit_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`document_symbol` text,
	`in_force_on` text,
	`operating_on` text NOT NULL,
	`is_carried_out` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_changes_kind" CHECK("unit_changes"."kind" in ('unchanged', 'merged', 'split', 'renamed', 'typeChanged', 'irregular')),
	CONSTRAINT "unit_changes_operating" CHECK("unit_changes"."operating_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_changes_slug_unique` ON `unit_changes` (`slug`);--> statement-breakpoint
CREATE TABLE `unit_designations` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`valid_from` text,
	`code` text,
	`name_vi` text NOT NULL,
	`full_name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`type` text NOT NULL,
	`region_id` integer,
	`document_symbol` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_designations_unit` ON `unit_designations` (`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_successions` (
	`change_id` integer NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	PRIMARY KEY(`change_id`, `predecessor_id`, `successor_id`),
	FOREIGN KEY (`change_id`) REFERENCES `unit_changes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`predecessor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_successions_successor` ON `unit_successions` (`successor_id`);--> statement-breakpoint
CREATE INDEX `unit_successions_predecessor` ON `unit_successions` (`predecessor_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`parent_id` integer,
	`valid_from` text,
	`valid_to` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "units_kind" CHECK("units"."kind" in ('national', 'province', 'ministry', 'agency', 'party', 'enterprise', 'office')),
	CONSTRAINT "units_valid_from" CHECK("units"."valid_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "units_valid_to" CHECK("units"."valid_to" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "units_life" CHECK("units"."valid_from" is null or "units"."valid_to" is null or "units"."valid_from" <= "units"."valid_to")
) STRICT;
--> statement-breakpoint
CREATE TABLE `universes` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`count` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`document_symbol` text,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `universes_slug` ON `universes` (`slug`);--> statement-breakpoint
CREATE TABLE `account_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_tokens_purpose" CHECK("account_tokens"."purpose" in ('activate', 'reset'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `login_sessions` (
	`sid_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`is_second_factor_passed` integer DEFAULT false NOT NULL,
	`address_hash` text,
	`agent_hash` text,
	`revoked_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `login_sessions_user` ON `login_sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`role` text NOT NULL,
	`unit_id` integer,
	`valid_from` text,
	`valid_to` text,
	`granted_by` integer,
	`granted_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" in ('contributor', 'officer', 'leader', 'reviewer', 'publisher', 'administrator', 'auditor', 'guest')),
	CONSTRAINT "role_grants_unit" CHECK("role_grants"."role" not in ('contributor', 'officer', 'leader') or "role_grants"."unit_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_grants_user` ON `role_grants` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL,
	`locked_until` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`name` text NOT NULL,
	`work_phone` text,
	`password_hash` text,
	`password_changed_at` text,
	`totp_seed` text,
	`totp_last_step` integer,
	`is_demo` integer DEFAULT false NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_emailFolded_unique` ON `users` (`email_folded`);
CREATE TABLE `kept_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`indicator_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`typed` text NOT NULL,
	`explanation` text NOT NULL,
	`reply` text NOT NULL,
	`seen_version` integer NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`settled_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kept_texts_why" CHECK("kept_texts"."why" in ('conflict', 'signedOut')),
	CONSTRAINT "kept_texts_typed" CHECK(json_valid("kept_texts"."typed"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_texts_waiting` ON `kept_texts` (`report_id`,`user_id`);
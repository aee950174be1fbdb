-- A rebuilt table loses its triggers, and a trigger that speaks of it stands in the way of the renaming.
DROP TRIGGER indicators_no_delete;--> statement-breakpoint
CREATE TABLE `__new_observations` (
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
	CONSTRAINT "observations_state" CHECK("__new_observations"."state" in ('reported', 'notApplicable', 'takenBack')),
	CONSTRAINT "observations_qualifier" CHECK("__new_observations"."qualifier" in ('exact', 'over', 'nearly', 'estimate', 'forecast', 'preliminary')),
	CONSTRAINT "observations_value" CHECK("__new_observations"."state" <> 'reported' or "__new_observations"."value" is not null or "__new_observations"."text_value" is not null)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_observations`("indicator_id", "unit_id", "period", "release", "definition_version", "state", "value", "text_value", "numerator", "denominator", "universe_id", "qualifier", "is_period_inferred", "note_vi", "note_en", "amendment_note_vi", "amendment_note_en", "recorded_at") SELECT "indicator_id", "unit_id", "period", "release", "definition_version", "state", "value", "text_value", "numerator", "denominator", "universe_id", "qualifier", "is_period_inferred", "note_vi", "note_en", "amendment_note_vi", "amendment_note_en", "recorded_at" FROM `observations`;--> statement-breakpoint
DROP TABLE `observations`;--> statement-breakpoint
ALTER TABLE `__new_observations` RENAME TO `observations`;--> statement-breakpoint
CREATE INDEX `observations_release` ON `observations` (`release`);--> statement-breakpoint
CREATE INDEX `observations_unit` ON `observations` (`unit_id`,`indicator_id`);--> statement-breakpoint
ALTER TABLE `release_drafts` ADD `trouble` text;
--> statement-breakpoint
CREATE TRIGGER observations_no_update BEFORE UPDATE ON observations BEGIN SELECT RAISE(ABORT, 'observations: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER observations_no_delete BEFORE DELETE ON observations BEGIN SELECT RAISE(ABORT, 'observations: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_no_delete BEFORE DELETE ON indicators WHEN EXISTS (SELECT 1 FROM observations WHERE indicator_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'indicators: has published figures'); END;

CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`unit_id` integer,
	`title_vi` text NOT NULL,
	`title_en` text NOT NULL,
	`body_vi` text NOT NULL,
	`body_en` text NOT NULL,
	`from_release` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_key_unique` ON `search_entries` (`key`);--> statement-breakpoint
CREATE TABLE `search_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`edition` integer NOT NULL,
	CONSTRAINT "search_state_single" CHECK("search_state"."id" = 1)
) STRICT;
--> statement-breakpoint
-- The folded words of each entry, under its id. The application folds (đ has no decomposition, so FTS5 cannot); the text itself
-- stands in search_entries.
CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_index, 'row');

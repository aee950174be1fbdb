-- The public calendar and the page of missing data show periods; a release without a new source changes what can be found.
CREATE TRIGGER edition_periods_insert AFTER INSERT ON periods BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_periods_update AFTER UPDATE ON periods BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_periods_delete AFTER DELETE ON periods BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_period_forms_insert AFTER INSERT ON period_forms BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_period_forms_update AFTER UPDATE ON period_forms BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_period_forms_delete AFTER DELETE ON period_forms BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_progress_updates_insert AFTER INSERT ON progress_updates WHEN NEW.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_progress_updates_update AFTER UPDATE ON progress_updates WHEN NEW.release IS NOT NULL OR OLD.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_releases_insert AFTER INSERT ON releases BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;

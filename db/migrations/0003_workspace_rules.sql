-- One open fact for an indicator, unit and period at a time; the published ones stay as they were.
CREATE UNIQUE INDEX facts_open ON facts (indicator_id, unit_id, period) WHERE state <> 'published';
--> statement-breakpoint
-- One release is prepared at a time: whoever publishes must see everything that waits.
CREATE UNIQUE INDEX release_drafts_open ON release_drafts ((1)) WHERE state IN ('preparing', 'scheduled');
--> statement-breakpoint
CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts WHEN OLD.state = 'published' BEGIN SELECT RAISE(ABORT, 'facts: published'); END;
--> statement-breakpoint
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts WHEN OLD.state = 'published' BEGIN SELECT RAISE(ABORT, 'facts: published'); END;
--> statement-breakpoint
-- What a release has shown is not taken away by an edit of a register.
CREATE TRIGGER sources_no_delete BEFORE DELETE ON sources WHEN OLD.release IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sources: released'); END;
--> statement-breakpoint
CREATE TRIGGER targets_no_delete BEFORE DELETE ON targets WHEN OLD.release IS NOT NULL BEGIN SELECT RAISE(ABORT, 'targets: released'); END;
--> statement-breakpoint
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents WHEN OLD.release IS NOT NULL BEGIN SELECT RAISE(ABORT, 'documents: released'); END;
--> statement-breakpoint
CREATE TRIGGER tasks_no_delete BEFORE DELETE ON tasks WHEN OLD.release IS NOT NULL BEGIN SELECT RAISE(ABORT, 'tasks: released'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_no_delete BEFORE DELETE ON indicators WHEN EXISTS (SELECT 1 FROM observations WHERE indicator_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'indicators: has published figures'); END;
--> statement-breakpoint
-- What of the steering records is on public pages moves the edition on; what waits for a release does not.
--> statement-breakpoint
CREATE TRIGGER edition_tasks_insert AFTER INSERT ON tasks WHEN NEW.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_tasks_update AFTER UPDATE ON tasks WHEN NEW.release IS NOT NULL OR OLD.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_sessions_insert AFTER INSERT ON sessions WHEN NEW.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_sessions_update AFTER UPDATE ON sessions WHEN NEW.release IS NOT NULL OR OLD.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_directives_insert AFTER INSERT ON directives WHEN NEW.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_directives_update AFTER UPDATE ON directives WHEN NEW.release IS NOT NULL OR OLD.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_initiatives_insert AFTER INSERT ON initiatives WHEN NEW.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_initiatives_update AFTER UPDATE ON initiatives WHEN NEW.release IS NOT NULL OR OLD.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_obstacles_insert AFTER INSERT ON obstacles WHEN NEW.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_obstacles_update AFTER UPDATE ON obstacles WHEN NEW.release IS NOT NULL OR OLD.release IS NOT NULL BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_plans_insert AFTER INSERT ON plans BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_plans_update AFTER UPDATE ON plans BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_plans_delete AFTER DELETE ON plans BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_frameworks_insert AFTER INSERT ON index_frameworks BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_frameworks_update AFTER UPDATE ON index_frameworks BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_frameworks_delete AFTER DELETE ON index_frameworks BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_rounds_insert AFTER INSERT ON index_rounds BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_rounds_update AFTER UPDATE ON index_rounds BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_rounds_delete AFTER DELETE ON index_rounds BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_results_insert AFTER INSERT ON index_results BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_results_update AFTER UPDATE ON index_results BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_index_results_delete AFTER DELETE ON index_results BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_aliases_insert AFTER INSERT ON unit_aliases BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_aliases_update AFTER UPDATE ON unit_aliases BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_aliases_delete AFTER DELETE ON unit_aliases BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;

-- One unit per kind, slug and start; one designation per unit and start. Null is a start too: as far back as known.
CREATE UNIQUE INDEX units_slug_life ON units (kind, slug, coalesce(valid_from, ''));
--> statement-breakpoint
CREATE UNIQUE INDEX unit_designations_from ON unit_designations (unit_id, coalesce(valid_from, ''));
--> statement-breakpoint
-- Insert-only tables: a published figure, a tombstone, a submission, an event and an audit row are never changed or removed.
--> statement-breakpoint
CREATE TRIGGER observations_no_update BEFORE UPDATE ON observations BEGIN SELECT RAISE(ABORT, 'observations: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER observations_no_delete BEFORE DELETE ON observations BEGIN SELECT RAISE(ABORT, 'observations: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER citations_no_update BEFORE UPDATE ON citations BEGIN SELECT RAISE(ABORT, 'citations: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER citations_no_delete BEFORE DELETE ON citations BEGIN SELECT RAISE(ABORT, 'citations: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER report_revisions_no_update BEFORE UPDATE ON report_revisions BEGIN SELECT RAISE(ABORT, 'report_revisions: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER report_revisions_no_delete BEFORE DELETE ON report_revisions BEGIN SELECT RAISE(ABORT, 'report_revisions: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER revision_answers_no_update BEFORE UPDATE ON revision_answers BEGIN SELECT RAISE(ABORT, 'revision_answers: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER revision_answers_no_delete BEFORE DELETE ON revision_answers BEGIN SELECT RAISE(ABORT, 'revision_answers: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER report_events_no_update BEFORE UPDATE ON report_events BEGIN SELECT RAISE(ABORT, 'report_events: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER report_events_no_delete BEFORE DELETE ON report_events BEGIN SELECT RAISE(ABORT, 'report_events: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER installation_no_update BEFORE UPDATE ON installation BEGIN SELECT RAISE(ABORT, 'installation: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER installation_no_delete BEFORE DELETE ON installation BEGIN SELECT RAISE(ABORT, 'installation: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER releases_no_update BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'releases: insert-only'); END;
--> statement-breakpoint
CREATE TRIGGER releases_no_delete BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'releases: insert-only'); END;
--> statement-breakpoint
-- Releases are numbered without gaps, and no figure is added to a release that is not the newest.
CREATE TRIGGER releases_in_order BEFORE INSERT ON releases WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM releases)
BEGIN SELECT RAISE(ABORT, 'releases: number out of order'); END;
--> statement-breakpoint
-- Demo accounts cannot exist in a database that is not a demo.
CREATE TRIGGER users_no_demo_insert BEFORE INSERT ON users WHEN NEW.is_demo = 1 AND NOT EXISTS (SELECT 1 FROM installation WHERE data_kind = 'demo')
BEGIN SELECT RAISE(ABORT, 'users: demo account outside a demo database'); END;
--> statement-breakpoint
CREATE TRIGGER users_no_demo_update BEFORE UPDATE ON users WHEN NEW.is_demo = 1 AND NOT EXISTS (SELECT 1 FROM installation WHERE data_kind = 'demo')
BEGIN SELECT RAISE(ABORT, 'users: demo account outside a demo database'); END;
--> statement-breakpoint
-- The audit has no gaps.
CREATE TRIGGER audit_events_in_order BEFORE INSERT ON audit_events WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_events)
BEGIN SELECT RAISE(ABORT, 'audit_events: seq out of order'); END;
--> statement-breakpoint
INSERT INTO edition (id, counter) VALUES (1, 1);
--> statement-breakpoint
-- What shows on public pages but is not a figure moves the edition on; the front door drops its pages when it does.
--> statement-breakpoint
CREATE TRIGGER edition_units_insert AFTER INSERT ON units BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_units_update AFTER UPDATE ON units BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_units_delete AFTER DELETE ON units BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_designations_insert AFTER INSERT ON unit_designations BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_designations_update AFTER UPDATE ON unit_designations BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_designations_delete AFTER DELETE ON unit_designations BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_successions_insert AFTER INSERT ON unit_successions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_successions_update AFTER UPDATE ON unit_successions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_successions_delete AFTER DELETE ON unit_successions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_changes_insert AFTER INSERT ON unit_changes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_changes_update AFTER UPDATE ON unit_changes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_unit_changes_delete AFTER DELETE ON unit_changes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_regions_insert AFTER INSERT ON regions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_regions_update AFTER UPDATE ON regions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_regions_delete AFTER DELETE ON regions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_universes_insert AFTER INSERT ON universes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_universes_update AFTER UPDATE ON universes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_universes_delete AFTER DELETE ON universes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_bodies_insert AFTER INSERT ON bodies BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_bodies_update AFTER UPDATE ON bodies BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_bodies_delete AFTER DELETE ON bodies BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_content_groups_insert AFTER INSERT ON content_groups BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_content_groups_update AFTER UPDATE ON content_groups BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_content_groups_delete AFTER DELETE ON content_groups BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_indicators_insert AFTER INSERT ON indicators BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_indicators_update AFTER UPDATE ON indicators BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_indicators_delete AFTER DELETE ON indicators BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_indicator_versions_insert AFTER INSERT ON indicator_versions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_indicator_versions_update AFTER UPDATE ON indicator_versions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_indicator_versions_delete AFTER DELETE ON indicator_versions BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_sources_insert AFTER INSERT ON sources BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_sources_update AFTER UPDATE ON sources BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_sources_delete AFTER DELETE ON sources BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_settings_insert AFTER INSERT ON settings BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_settings_update AFTER UPDATE ON settings BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_settings_delete AFTER DELETE ON settings BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_documents_insert AFTER INSERT ON documents BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_documents_update AFTER UPDATE ON documents BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_documents_delete AFTER DELETE ON documents BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_programmes_insert AFTER INSERT ON programmes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_programmes_update AFTER UPDATE ON programmes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_programmes_delete AFTER DELETE ON programmes BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_targets_insert AFTER INSERT ON targets BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_targets_update AFTER UPDATE ON targets BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_targets_delete AFTER DELETE ON targets BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER edition_withdrawals_insert AFTER INSERT ON withdrawals BEGIN UPDATE edition SET counter = counter + 1 WHERE id = 1; END;

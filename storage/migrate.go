package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
)

// applicationID marks the file as Dearly's ("Drly"); user_version counts the
// migrations it has had.
const applicationID = 0x44726C79

//go:embed migrations/*.sql
var migrations embed.FS

// schemaVersion is how many migrations this program knows.
func schemaVersion() int {
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		return 0 // cannot be: the folder is embedded
	}
	return len(entries)
}

// migrate brings the schema from version `from` to this program's, inside tx,
// together with the marks in the header: all of it or none.
func migrate(ctx context.Context, tx *sql.Tx, from int) error {
	for v := from + 1; v <= schemaVersion(); v++ {
		text, err := migrations.ReadFile(fmt.Sprintf("migrations/%04d.sql", v))
		if err != nil {
			return fmt.Errorf("migrating to version %d: %w", v, err)
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return wrap(fmt.Sprintf("migrating to version %d", v), err)
		}
	}
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, schemaVersion())
	_, err := tx.ExecContext(ctx, marks)
	return wrap("marking the store's version", err)
}

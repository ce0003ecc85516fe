package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

// applicationID marks the file as Dearly's ("Drly"); user_version counts the
// migrations it has had.
const applicationID = 0x44726C79

//go:embed migrations/*.sql
var migrations embed.FS

// schemaVersion is how many migrations there are in schema.
func schemaVersion(schema fs.FS) int {
	names, err := fs.Glob(schema, "migrations/*.sql")
	if err != nil {
		return 0 // cannot be: the pattern is right
	}
	return len(names)
}

// migrate brings a store from version `from` to that of schema, inside tx,
// together with the marks in the header: all of it or none.
func migrate(ctx context.Context, tx *sql.Tx, schema fs.FS, from int) error {
	now := schemaVersion(schema)
	for v := from + 1; v <= now; v++ {
		text, err := fs.ReadFile(schema, fmt.Sprintf("migrations/%04d.sql", v))
		if err != nil {
			return fmt.Errorf("migrating to version %d: %w", v, err)
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return wrap(fmt.Sprintf("migrating to version %d", v), err)
		}
	}
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, now)
	_, err := tx.ExecContext(ctx, marks)
	return wrap("marking the store's version", err)
}

package storage

import (
	"database/sql"
	"fmt"
)

// boxTable says where a table keeps what its boxes are bound to.
type boxTable struct {
	name    string
	columns string // rowid, then id (a blob or a number), then rev
	since   int    // the schema version that brought it
}

// boxTables are all tables with boxes but the store's own.
func boxTables() []boxTable {
	return []boxTable{
		{"child", "rowid, id, rev", 1},
		{"letter", "rowid, id, rev", 1},
		{"version", "rowid, letter, rev", 1},
		{"note", "rowid, id, rev", 2},
		{"hold", "rowid, id, rev", 2},
		{"brought", "rowid, id, rev", 3},
		{"review", "rowid, id, rev", 3},
		{"event", "rowid, seq, 1", 1},
	}
}

// boxRow is a row of any table with boxes.
type boxRow struct {
	rowid int64
	name  boxName
	box   []byte
}

const rowsAtOnce = 256 // so that a large store is not in memory twice

// boxRows reads the rows after rowid, some at a time; none at the end.
func boxRows(q querier, t boxTable, after int64) (out []boxRow, err error) {
	rows, err := q.QueryContext(ctx, fmt.Sprintf(
		"SELECT %s, box FROM %s WHERE rowid > ? ORDER BY rowid LIMIT %d", t.columns, t.name, rowsAtOnce), after)
	if err != nil {
		return nil, wrap("reading table "+t.name, err)
	}
	defer rows.Close()
	for rows.Next() {
		r, err := scanBoxRow(rows, t)
		if err != nil {
			return nil, wrap("reading table "+t.name, err)
		}
		out = append(out, r)
	}
	return out, wrap("reading table "+t.name, rows.Err())
}

// scanBoxRow reads the row that rows stands on. An id that is none leaves the
// zero ID, under which no box opens.
func scanBoxRow(rows *sql.Rows, t boxTable) (boxRow, error) {
	r := boxRow{name: boxName{table: t.name}}
	var id any
	if err := rows.Scan(&r.rowid, &id, &r.name.rev, &r.box); err != nil {
		return boxRow{}, err
	}
	switch id := id.(type) {
	case []byte:
		r.name.id, _ = idFrom(id)
	case int64:
		r.name.id = eventID(id)
	}
	return r, nil
}

package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// mendReviews drops the reviews that came from a backup and whose letter was
// deleted since, and gives the others a letter where theirs was lost.
func (f *finds) mendReviews(now time.Time) {
	for at, row := range f.rows {
		var box reviewBox
		if at.table != "review" || decode(row.text, &box) != nil {
			continue
		}
		_, ours := f.rows[place{table: "letter", id: box.Letter}]
		_, theirs := f.rows[place{table: "brought", id: box.Letter}]
		switch {
		case ours || theirs:
		case f.deleted[box.Letter] || f.sentBack[box.Letter]:
			delete(f.rows, at)
		default:
			f.put(boxName{"brought", box.Letter, 1}, broughtBox{Version: box.Version, Child: "Name not known", Came: now.UTC(), Saved: now.UTC()})
		}
	}
}

// mend gives letters and visit notes whose child was lost a child without a name, and kept
// versions whose letter was lost a letter: no words are left behind for want of
// a row to hang on.
func (f *finds) mend(now time.Time) {
	nameless := NewID()
	need := func(child ID) {
		at := place{table: "child", id: child}
		if _, there := f.rows[at]; !there {
			f.put(boxName{"child", child, 1}, childBox{Name: "Name not known", Saved: now.UTC()})
		}
	}
	newest := map[ID]int64{}
	for at := range f.rows {
		if _, there := f.rows[place{table: "letter", id: at.id}]; at.table == "version" && !there {
			newest[at.id] = max(newest[at.id], at.rev)
		}
	}
	for id, rev := range newest {
		var v versionBox
		if decode(f.rows[place{"version", id, rev}].text, &v) == nil {
			f.put(boxName{"letter", id, rev}, letterBox{
				Child: nameless, Visit: v.Visit, Place: v.Place, State: Draft, Text: v.Text, Created: v.At, Saved: v.At,
			})
		}
	}
	f.mendReviews(now)
	for at, row := range f.rows {
		var box letterBox
		if at.table == "letter" && decode(row.text, &box) == nil {
			need(box.Child)
		}
		var note noteBox
		if at.table == "note" && decode(row.text, &note) == nil {
			need(note.Child)
		}
	}
}

func (f *finds) put(name boxName, value any) {
	if text, err := encode(value, nil); err == nil {
		f.rows[placeOf(name)] = find{name, text, true}
	}
}

// build writes what was found into a new store under a temporary name.
func (f *finds) build(dir, passphrase string, o Options) (temp string, err error) {
	file, err := os.CreateTemp(dir, newPrefix+"*")
	if err != nil {
		return "", notWritable("making the store", err)
	}
	temp = file.Name()
	if err := file.Close(); err != nil {
		return temp, wrap("making the store", err)
	}
	making := &Store{dir: dir, path: temp, options: o, id: NewID()}
	if err := making.connect(); err != nil {
		return temp, err
	}
	err = making.inTx(func(tx *sql.Tx) error { return f.write(making, tx, passphrase) })
	if closeErr := making.Close(); err == nil {
		err = closeErr
	}
	return temp, err
}

func (f *finds) write(s *Store, tx *sql.Tx, passphrase string) error {
	if err := migrate(ctx, tx, s.options.schema, 0); err != nil {
		return err
	}
	keys, err := newKeys(passphrase, s.options.Cost, f.recovery, f.own.Recovery)
	if err != nil {
		return err
	}
	if err := keys.write(tx); err != nil {
		return err
	}
	text, err := encode(f.own, nil)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO store (one, id, rev, box) VALUES (1, ?, 1, ?)",
		s.id[:], keys.seal.seal(boxName{"store", s.id, 1}, text))
	if err != nil {
		return wrap("writing the store's own box", err)
	}
	for _, t := range boxTables() { // children before their letters, letters before their versions
		for at, row := range f.rows {
			if at.table != t.name {
				continue
			}
			if err := insertFind(tx, row, keys.seal.seal(row.name, row.text)); err != nil {
				return wrap("writing table "+t.name, err)
			}
		}
	}
	return nil
}

func insertFind(tx *sql.Tx, row find, box []byte) (err error) {
	n := row.name
	switch n.table {
	case "child":
		_, err = tx.ExecContext(ctx, "INSERT INTO child (id, rev, box) VALUES (?, ?, ?)", n.id[:], n.rev, box)
	case "letter":
		var in letterBox
		if err := decode(row.text, &in); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO letter (id, child, rev, box) VALUES (?, ?, ?, ?)", n.id[:], in.Child[:], n.rev, box)
	case "version":
		_, err = tx.ExecContext(ctx, "INSERT INTO version (letter, rev, box) VALUES (?, ?, ?)", n.id[:], n.rev, box)
	case "note":
		var in noteBox
		if err := decode(row.text, &in); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO note (id, child, rev, box) VALUES (?, ?, ?, ?)", n.id[:], in.Child[:], n.rev, box)
	case "hold":
		_, err = tx.ExecContext(ctx, "INSERT INTO hold (id, rev, box) VALUES (?, ?, ?)", n.id[:], n.rev, box)
	case "brought":
		_, err = tx.ExecContext(ctx, "INSERT INTO brought (id, rev, box) VALUES (?, ?, ?)", n.id[:], n.rev, box)
	case "review":
		var in reviewBox
		if err := decode(row.text, &in); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO review (id, about, rev, box) VALUES (?, ?, ?, ?)", n.id[:], in.Letter[:], n.rev, box)
	case "event":
		_, err = tx.ExecContext(ctx, "INSERT INTO event (seq, box) VALUES (?, ?)", eventSeq(n.id), box)
	}
	return err
}

// replace puts the new store in the other one's place without a moment in which
// there is none, and keeps that one under a name that says why: it is damaged, or
// was only replaced.
func replace(temp, path, why string, now time.Time) (aside string, err error) {
	kept := fmt.Sprintf("%s-%s-%s", path, why, DateOf(now))
	for n := 2; ; n++ {
		if _, err := os.Lstat(kept); err != nil {
			break
		}
		kept = fmt.Sprintf("%s-%s-%s-%d", path, why, DateOf(now), n)
	}
	aside = kept
	err = os.Link(path, kept)
	switch {
	case errors.Is(err, os.ErrNotExist): // the file was deleted: there is nothing to keep
		aside = ""
	case err != nil: // a file system without links
		if err := os.Rename(path, kept); err != nil {
			return "", wrap("setting the store aside", err)
		}
	}
	// The journal belongs to the old one; the new one must not be rolled
	// back with it.
	if err := os.Rename(path+"-journal", kept+"-journal"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", wrap("setting the store aside", err)
	}
	if err := os.Rename(temp, path); err != nil {
		return "", wrap("naming the store", err)
	}
	return aside, wrap("naming the store", flushFolder(filepath.Dir(path)))
}

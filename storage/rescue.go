package storage

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"
)

// Rescued tells what Rescue found, for the worker to be told in full.
type Rescued struct {
	Aside string          // where the damaged file lies now, unchanged; "" when there was none
	Whole int             // letters read from the damaged file itself
	Older []RescuedLetter // letters that only a backup still had
	Lost  int             // letters seen in the damaged file that nothing opens
}

// RescuedLetter is a letter that came from a backup: what was written after that
// day is not in it.
type RescuedLetter struct {
	Letter ID
	Child  string // what they like to be called
	Visit  Date
	Saved  time.Time // when the wording that was found was saved
}

// Rescue makes a sound store out of a damaged one, after Open has said
// ErrDamaged, ErrNotStore or ErrLost: every box that still opens is taken from the file,
// the rest from the backups, newest first. What the log says was deleted stays
// deleted. The damaged file is kept beside the new one, as it is; the recovery
// key goes on fitting.
//
// ErrWrongSecret when the passphrase opens neither the file nor a backup,
// ErrDamaged when nothing at all could be read, ErrInUse when another window
// has the store; then nothing was changed.
func Rescue(dir, passphrase string, o Options) (*Store, Rescued, error) {
	o = o.filled()
	dir, err := checkPlace(dir)
	if err != nil {
		return nil, Rescued{}, err
	}
	path := filepath.Join(dir, fileName)
	// Opening it also rolls back what a crash left. SQLite would begin to fill an
	// empty file, and what has no header no window can have open.
	if head, err := readHeader(path); interrupted(path) || err == nil && !head.empty {
		db, conn, err := connect(ctx, path)
		switch {
		case err == nil:
			conn.Close()
			db.Close()
		case errors.Is(err, ErrInUse):
			return nil, Rescued{}, err
		}
	}
	finds, err := gather(dir, path, passphrase)
	if err != nil {
		return nil, Rescued{}, err
	}
	finds.mend(o.Now())
	temp, err := finds.build(dir, passphrase, o)
	if temp != "" {
		defer os.Remove(temp)
	}
	if err != nil {
		return nil, Rescued{}, err
	}
	report := finds.report()
	if report.Aside, err = replace(temp, path, "damaged", o.Now()); err != nil {
		return nil, Rescued{}, err
	}
	s, err := Open(dir, passphrase, o)
	return s, report, err
}

// place names a row in any source.
type place struct {
	table string
	id    ID
	rev   int64 // of a version; 0 for the others, of which there is one
}

func placeOf(n boxName) place {
	if n.table == "version" {
		return place{n.table, n.id, n.rev}
	}
	return place{table: n.table, id: n.id}
}

// find is the text of a box that opened.
type find struct {
	name   boxName
	text   []byte
	backup bool // not from the damaged file
}

// finds is all that was gathered.
type finds struct {
	rows     map[place]find
	refused  map[place]bool // seen in the damaged file, but not opening
	deleted  map[ID]bool
	sentBack map[ID]bool // brought letters that were deleted: the same may be a letter here
	own      storeBox
	recovery slot
	keyed    bool // own and recovery are set
}

// gather reads the damaged file and then the backups.
func gather(dir, path, passphrase string) (*finds, error) {
	f := &finds{rows: map[place]find{}, refused: map[place]bool{}, deleted: map[ID]bool{}, sentBack: map[ID]bool{}}
	backups, err := (&Store{dir: dir}).Backups()
	if err != nil {
		return nil, err
	}
	var refusal error
	for i, from := range append([]Backup{{Path: path}}, backups...) {
		err := f.read(from.Path, passphrase, i > 0)
		if errors.Is(err, ErrWrongSecret) {
			refusal = err // an older backup may have had this passphrase, but a newer tells more
		}
		if i == 0 {
			f.noteDeleted()
		}
	}
	switch {
	case f.keyed && len(f.rows) > 0:
		return f, nil
	case refusal != nil:
		return nil, refusal
	}
	return nil, fmt.Errorf("rescuing the store: %w", ErrDamaged)
}

// read takes from one file what is not there yet.
func (f *finds) read(path, passphrase string, backup bool) error {
	db, conn, err := openCopy(path, "mode=ro&immutable=1")
	if err != nil {
		return err
	}
	defer db.Close()
	defer conn.Close()
	s := &Store{conn: conn}
	key, err := s.dataKey(slotPassphrase, []byte(tidyPassphrase(passphrase)))
	if err != nil {
		return err
	}
	s.seal, err = newSealer(key)
	clear(key)
	if err != nil {
		return err
	}
	if !f.keyed {
		own, ownErr := s.ownBox(conn)
		recovery, slotErr := readSlot(conn, slotRecovery)
		if ownErr == nil && slotErr == nil && len(own.Recovery) == dataKeySize {
			f.own, f.recovery, f.keyed = own, recovery, true
		}
	}
	for _, t := range boxTables() {
		f.walk(s, t, backup, "rowid > ? ORDER BY rowid", math.MinInt64)
		f.walk(s, t, backup, "rowid < ? ORDER BY rowid DESC", math.MaxInt64) // past a page that cannot be read
	}
	return nil
}

// walk reads a table in one direction until its end or a page that cannot be
// read.
func (f *finds) walk(s *Store, t boxTable, backup bool, order string, from int64) {
	for at := from; ; {
		rows, err := s.conn.QueryContext(ctx, fmt.Sprintf("SELECT %s, box FROM %s WHERE %s LIMIT %d", t.columns, t.name, order, rowsAtOnce), at)
		if err != nil {
			return
		}
		n := 0
		for rows.Next() {
			r, err := scanBoxRow(rows, t)
			if err != nil {
				break
			}
			at = r.rowid
			n++
			f.take(s, r, backup)
		}
		broken := rows.Err()
		rows.Close()
		if n == 0 || broken != nil {
			return
		}
	}
}

// take keeps a row whose box opens, unless there is one already or it was
// deleted since the backup.
func (f *finds) take(s *Store, r boxRow, backup bool) {
	at := placeOf(r.name)
	gone := f.deleted
	if r.name.table == "brought" {
		gone = f.sentBack
	}
	if _, there := f.rows[at]; there || backup && gone[r.name.id] {
		return
	}
	text, err := s.seal.open(r.name, r.box)
	if err != nil {
		if !backup {
			f.refused[at] = true
		}
		return
	}
	if backup && r.name.table == "letter" {
		var box letterBox
		if decode(text, &box) != nil {
			return
		}
		if f.deleted[box.Child] {
			f.deleted[r.name.id] = true // and with it, its versions
			return
		}
	}
	if backup && r.name.table == "note" {
		var box noteBox
		if decode(text, &box) != nil || f.deleted[box.Child] {
			return
		}
	}
	f.rows[at] = find{r.name, text, backup}
}

// noteDeleted learns from the damaged file's log what must not come back.
func (f *finds) noteDeleted() {
	latest := map[ID]int64{} // lines of the log about a brought letter, which may come again
	for at, row := range f.rows {
		var e eventBox
		if at.table != "event" || decode(row.text, &e) != nil {
			continue
		}
		switch e.What {
		case LetterDeleted, LetterPurged, NotePurged, ChildDeleted, ReviewDeleted:
			f.deleted[e.About] = true
		case BroughtIn, BroughtDeleted, BroughtPurged:
			if seq := eventSeq(at.id); seq > latest[e.About] {
				latest[e.About], f.sentBack[e.About] = seq, e.What != BroughtIn
			}
		}
	}
}

// report says how the letters fared.
func (f *finds) report() Rescued {
	var out Rescued
	for at, row := range f.rows {
		var box letterBox
		if at.table != "letter" || decode(row.text, &box) != nil {
			continue
		}
		if !row.backup {
			out.Whole++
			continue
		}
		var c childBox
		_ = decode(f.rows[place{table: "child", id: box.Child}].text, &c)
		out.Older = append(out.Older, RescuedLetter{at.id, c.Name, box.Visit, box.Saved})
	}
	for at := range f.refused {
		if _, found := f.rows[at]; at.table == "letter" && !found {
			out.Lost++
		}
	}
	return out
}

package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// benchText is a letter of some 4 KB.
var benchText = "Dear Wren,\n\n" + strings.Repeat("I came to see you on Tuesday, and you showed me your newts. ", 66)

// BenchmarkSave saves a letter of 4 KB among 1,000, one commit each: through the
// store, and as the same bytes in plain SQLite with the same settings.
func BenchmarkSave(b *testing.B) {
	b.Run("sealed", func(b *testing.B) {
		s, letters := filled(b, 1000)
		must(b, s.SaveLetter(&letters[0])) // the day's backup is made here
		i := 0
		for b.Loop() {
			l := &letters[i%len(letters)]
			i++
			must(b, s.SaveLetter(l))
		}
	})
	b.Run("plain", func(b *testing.B) {
		path := filepath.Join(b.TempDir(), "plain.db")
		must(b, os.WriteFile(path, nil, 0o600))
		db, conn, err := connect(ctx, path)
		must(b, err)
		defer db.Close()
		defer conn.Close()
		_, err = conn.ExecContext(ctx, `CREATE TABLE letter (id BLOB PRIMARY KEY, child BLOB NOT NULL, rev INTEGER NOT NULL, text BLOB NOT NULL) STRICT;
			CREATE INDEX letter_of_child ON letter (child)`)
		must(b, err)
		text, err := encode(letterBox{Text: benchText, Place: "home", State: Draft}, nil)
		must(b, err)
		ids := make([]ID, 1000)
		revs := make([]int64, len(ids))
		tx, err := conn.BeginTx(ctx, nil)
		must(b, err)
		for i := range ids {
			ids[i] = NewID()
			_, err := tx.ExecContext(ctx, "INSERT INTO letter VALUES (?, ?, 0, ?)", ids[i][:], ids[i/50*50][:], text)
			must(b, err)
		}
		must(b, tx.Commit())
		i := 0
		for b.Loop() {
			n := i % len(ids)
			i++
			tx, err := conn.BeginTx(ctx, nil)
			must(b, err)
			_, err = tx.ExecContext(ctx, "UPDATE letter SET rev = ?, text = ? WHERE id = ? AND rev = ?", revs[n]+1, text, ids[n][:], revs[n])
			must(b, err)
			must(b, tx.Commit())
			revs[n]++
		}
	})
}

// BenchmarkOpen opens a store, the key's derivation being cheap, checks it,
// reads the children and makes the search ready, for which every letter is read.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, _ := filledWith(b, n, manyWords())
			must(b, s.Close())
			for b.Loop() {
				s, err := Open(s.Dir(), testPass, cheap())
				must(b, err)
				children, err := s.Children()
				must(b, err)
				hits, err := s.Search("dear", 20)
				must(b, err)
				if len(children) != (n+49)/50 || len(hits) != 20 {
					b.Fatalf("%d children, %d hits", len(children), len(hits))
				}
				must(b, s.Close())
			}
		})
	}
}

// BenchmarkUnlock is what a worker waits for after the passphrase.
func BenchmarkUnlock(b *testing.B) {
	s, _, err := Create(filepath.Join(b.TempDir(), "dearly"), testPass, Options{})
	must(b, err)
	must(b, s.Close())
	for b.Loop() {
		s, err := Open(s.Dir(), testPass, Options{})
		must(b, err)
		must(b, s.Close())
	}
}

// BenchmarkPassphrase changes the passphrase of a store of 1,000 letters, the
// day's backup included.
func BenchmarkPassphrase(b *testing.B) {
	s, _ := filled(b, 1000)
	for b.Loop() {
		must(b, s.SetPassphrase(testPass))
	}
}

// BenchmarkDelete deletes one letter of 1,000 for good: new data key, new backup,
// older ones removed.
func BenchmarkDelete(b *testing.B) {
	s, letters := filled(b, 1000)
	must(b, s.SaveLetter(&letters[0])) // the day's backup
	for b.Loop() {
		extra := Letter{Child: letters[0].Child, Text: benchText}
		must(b, s.SaveLetter(&extra))
		must(b, s.DeleteLetter(extra.ID))
	}
}

// BenchmarkDue asks what is due among 1,000 letters.
func BenchmarkDue(b *testing.B) {
	s, _ := filled(b, 1000)
	for b.Loop() {
		_, err := s.Due()
		must(b, err)
	}
}

// BenchmarkBackup makes and checks a copy of 1,000 letters.
func BenchmarkBackup(b *testing.B) {
	s, _ := filled(b, 1000)
	for b.Loop() {
		must(b, s.backupTo("dearly-2026-11-22.store"))
	}
}

// filled is a store with n letters of 4 KB, 50 to a child.
func filled(b *testing.B, n int) (*Store, []Letter) {
	b.Helper()
	return filledWith(b, n, func() string { return benchText })
}

func filledWith(b *testing.B, n int, text func() string) (*Store, []Letter) {
	b.Helper()
	s, _ := newStore(b)
	s.backup.done = DateOf(testNow) // not in the middle of filling
	var letters []Letter
	var child Child
	tx, err := s.conn.BeginTx(ctx, nil)
	must(b, err)
	for i := range n {
		if i%50 == 0 {
			child = Child{Name: fmt.Sprintf("Wren %d", i)}
			done, err := s.save(tx, row{table: "child", value: childBox{Name: child.Name}})
			must(b, err)
			child.ID = done.id
		}
		l := Letter{Child: child.ID, Place: "home", State: Draft, Text: text(), Created: testNow, Visit: DateOf(testNow.AddDate(0, 0, -i%365))}
		done, err := s.save(tx, row{table: "letter", of: child.ID, value: letterBox{
			Child: l.Child, Visit: l.Visit, Place: l.Place, State: l.State, Text: l.Text, Created: testNow, Saved: time.Now(),
		}})
		must(b, err)
		l.ID, l.Rev = done.id, done.rev
		letters = append(letters, l)
	}
	must(b, tx.Commit())
	s.backup.done = Date{}
	return s, letters
}

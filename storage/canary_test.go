package storage

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// TestCanary types words that are found nowhere else into every field, does
// everything that the store does, and looks for them in every file there is,
// and for the secrets too.
func TestCanary(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"} {
		dir := filepath.Join(home, strings.ToLower(name))
		must(t, os.MkdirAll(dir, 0o700))
		t.Setenv(name, dir)
	}
	dir := filepath.Join(home, "data")
	canaries := []string{}
	canary := func(n string) string {
		word := "Quillfeather" + n + "Zwq"
		canaries = append(canaries, word)
		return word
	}

	pass := canary("Passphrase") + " and three more"
	s, recovery, err := Create(dir, pass, cheap())
	must(t, err)
	canaries = append(canaries, recovery, strings.ReplaceAll(recovery, "-", ""))
	clock := testNow
	s.options.Now = func() time.Time { return clock }
	c := Child{
		Name: canary("Name"), Names: []string{canary("Pet")}, OwnWords: []string{canary("Own")}, About: canary("About"), Pronouns: canary("Pronouns"),
		HowTo: canary("HowTo"), Language: canary("Language"), Interpreter: canary("Interpreter"), Calls: []Calling{{canary("Calls"), canary("Called")}},
		Wanted: []string{canary("Wanted")}, Unwanted: []string{canary("Unwanted")}, Matters: canary("Matters"),
	}
	must(t, s.SaveChild(&c))
	var letters []Letter
	for range 40 {
		l := Letter{
			Child: c.ID, Visit: Date{2026, time.November, 17}, Place: canary("Place"), Note: canary("Note"),
			Left: []string{canary("Left")}, Text: strings.Repeat(canary("Text")+" ", 200),
			Facts: filledFacts(canary), Steps: []Step{{canary("Who"), canary("What"), canary("By")}},
			Replies: []Reply{{Words: canary("Reply"), How: canary("ReplyHow")}},
		}
		must(t, s.SaveLetter(&l))
		letters = append(letters, l)
	}
	look := func(when string) {
		t.Helper()
		must(t, filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			content := readFile(t, path)
			for _, word := range canaries {
				for form, needle := range forms(word) {
					if bytes.Contains(content, needle) {
						t.Errorf("%s: %s holds a canary as %s", when, filepath.Base(path), form)
						return fs.SkipAll
					}
				}
			}
			return nil
		}))
	}
	if hits, err := s.Search("quillfeatherTEXTzwq", 100); err != nil || len(hits) != len(letters) {
		t.Errorf("search finds %d letters, %v", len(hits), err)
	}
	look("after saving and searching")

	a := s.Autosave(letters[0], nil)
	for _, state := range []State{WithManager, CameBack, Agreed, InRecord} {
		l := a.Letter()
		l.State = state
		l.Text += canary(string(state))
		a.Changed(l)
		must(t, a.Flush())
	}
	must(t, a.Close())
	must(t, s.KeepVersion(letters[1].ID, CopiedOut))
	note := VisitNote{Child: c.ID, Place: canary("NotePlace"), Text: canary("VisitNote")}
	must(t, s.FixNote(&note))
	must(t, s.NoteInRecord(note.ID))
	must(t, s.Hold(letters[2].ID, Court))
	brought := fullBrought(func(what string) string { return canary("Brought" + what) })
	must(t, s.SaveMarked(&brought, fullMarks(func(what string) string { return canary("Mark" + what) })))
	dropped := fullBrought(func(what string) string { return canary("Dropped" + what) })
	must(t, s.SaveBrought(&dropped))
	for _, about := range []ID{letters[3].ID, letters[10].ID, brought.ID, dropped.ID} {
		r := fullReview(about, 1, func(what string) string { return canary("Review" + what) })
		must(t, s.SaveReview(&r))
		r.Given = testNow
		must(t, s.SaveReview(&r))
	}
	must(t, s.SetSettings(Settings{Name: canary("Worker"), ReviewQuestions: []string{canary("Ask")}, SharedFolder: canary("Shared")}))
	must(t, s.SetTeamWords(canary("Team")+",plain\n"))
	if csv, err := s.ExportEvents(letters[3].ID); err != nil || bytes.Contains(csv, []byte("Quillfeather")) {
		t.Errorf("the log as a table: %v", err)
	}
	look("after keeping versions and notes")
	for i := range 10 {
		must(t, s.DeleteLetter(letters[10+i].ID))
	}
	must(t, s.DeleteBrought(dropped.ID))
	_, err = s.conn.ExecContext(ctx, "VACUUM")
	must(t, err)
	look("after deleting and VACUUM")
	clock = clock.AddDate(0, 0, 1)
	must(t, s.SaveChild(&c))
	must(t, s.BackupProblem())
	if len(names(t, s)) != 2 {
		t.Error("no second backup")
	}
	look("after a backup")
	next := canary("Next") + " passphrase"
	must(t, s.SetPassphrase(next))
	again, err := s.NewRecovery(next)
	must(t, err)
	canaries = append(canaries, again)
	look("after new keys")
	must(t, s.Close())
	look("after closing")

	for range long(3, 30) { // crashes leave hot journals
		killed(t, "canary", dir, 2, 2*time.Millisecond, func(string) {})
		look("after a crash")
	}
	_, err = Open(dir, "wrong "+canary("Wrong"), cheap())
	if err == nil || bytes.Contains([]byte(err.Error()+Explain(err)), []byte("Quillfeather")) {
		t.Errorf("a wrong passphrase: %v", err)
	}
	look("after a wrong passphrase")
}

// killCanary saves canaries until it is killed; its store has the passphrase
// that TestCanary left.
func killCanary(dir string) error {
	s, err := Open(dir, "QuillfeatherNextZwq passphrase", cheap())
	if err != nil {
		return err
	}
	children, err := s.Children()
	if err != nil {
		return err
	}
	letters, err := s.Letters(children[0].ID)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		l := &letters[i%len(letters)]
		l.Text += "QuillfeatherTextZwq "
		if err := s.SaveLetter(l); err != nil {
			return err
		}
		os.Stdout.WriteString("saved\n")
	}
}

// forms are how a word could lie in a file.
func forms(word string) map[string][]byte {
	var wide []byte
	for _, u := range utf16.Encode([]rune(word)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(word))
	return map[string][]byte{
		"text": []byte(word), "UTF-16": wide, "hexadecimal": []byte(hex.EncodeToString([]byte(word))),
		"base64": []byte(encoded[:len(encoded)/4*4-4]),
	}
}

func TestTheCanaryWouldBeSeen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, fileName)
	must(t, os.WriteFile(path, nil, 0o600))
	db := openRaw(t, dir)
	_, err := db.Exec("CREATE TABLE plain (x TEXT); INSERT INTO plain VALUES ('QuillfeatherNameZwq')")
	must(t, err)
	must(t, db.Close())
	if !bytes.Contains(readFile(t, path), forms("QuillfeatherNameZwq")["text"]) {
		t.Error("plain SQLite does not hold the canary: the look sees nothing")
	}
}

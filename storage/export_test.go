package storage

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// unzipped reads a ZIP and checks that each file is well-formed text.
func unzipped(t testing.TB, content []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	must(t, err)
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		raw, err := io.ReadAll(r)
		must(t, err)
		text, marked := strings.CutPrefix(string(raw), "\uFEFF")
		bare := strings.ReplaceAll(text, "\r\n", "")
		if !marked || !utf8.ValidString(text) || strings.ContainsAny(bare, "\r\n") {
			t.Errorf("%s is not well-formed text", f.Name)
		}
		if _, twice := out[f.Name]; twice || strings.ContainsAny(f.Name, `\:*?"<>|`) || strings.Contains(f.Name, "..") || strings.HasPrefix(f.Name, "/") {
			t.Errorf("a file is named %q", f.Name)
		}
		out[f.Name] = strings.ReplaceAll(text, "\r\n", "\n")
	}
	return out
}

// fullChild is a store with two children of whom everything is known; the words
// of the first begin with Quill, those of the second with Stray.
func fullChild(t *testing.T) (s *Store, c Child, words []string) {
	s, _ = newStore(t)
	word := func(prefix, what string) string {
		w := prefix + what + "Zwq"
		if prefix == "Quill" {
			words = append(words, w)
		}
		return w
	}
	for _, prefix := range []string{"Quill", "Stray"} {
		child := Child{
			Name: word(prefix, "Name"), Born: DateOf(testNow.AddDate(-9, 0, 0)), Names: []string{word(prefix, "Pet"), word(prefix, "School")},
			OwnWords: []string{word(prefix, "Own")}, About: word(prefix, "About"),
			Pronouns: word(prefix, "Pronouns"), Communicates: SignsSymbols, HowTo: word(prefix, "HowTo"), Language: word(prefix, "Language"),
			Interpreter: word(prefix, "Interpreter"), Calls: []Calling{{word(prefix, "Calls"), word(prefix, "Called")}, {Word: word(prefix, "CallsToo")}},
			Wanted: []string{word(prefix, "Wanted")}, Unwanted: []string{word(prefix, "Unwanted")}, Matters: word(prefix, "Matters"),
			Plan: ChildInNeed, VisitEvery: 10,
		}
		must(t, s.SaveChild(&child))
		for i := range 2 {
			l := Letter{
				Child: child.ID, Visit: DateOf(testNow.AddDate(0, 0, -i)), Place: word(prefix, fmt.Sprint("Place", i)), Note: word(prefix, fmt.Sprint("Note", i)),
				Left: []string{word(prefix, fmt.Sprint("Left", i))}, Text: word(prefix, fmt.Sprint("Kept", i)) + "\n\nline\rline\xff", State: WithManager,
				Facts:   filledFacts(func(what string) string { return word(prefix, fmt.Sprint(what, i)) }),
				Steps:   []Step{{word(prefix, fmt.Sprint("Who", i)), word(prefix, fmt.Sprint("What", i)), word(prefix, fmt.Sprint("By", i))}},
				Replies: []Reply{{DateOf(testNow), word(prefix, fmt.Sprint("ReplyHow", i)), word(prefix, fmt.Sprint("Reply", i))}},
			}
			must(t, s.SaveLetter(&l))
			l.State, l.Text = Agreed, word(prefix, fmt.Sprint("KeptToo", i))
			must(t, s.SaveLetter(&l))
			l.Text = word(prefix, fmt.Sprint("Text", i))
			must(t, s.SaveLetter(&l))
			r := fullReview(l.ID, 2, func(what string) string { return word(prefix, fmt.Sprint("Review", what, i)) })
			must(t, s.SaveReview(&r))
			if i == 0 {
				must(t, s.Hold(l.ID, Court))
				n := VisitNote{Child: child.ID, Letter: l.ID, Place: word(prefix, "NotePlace"), Text: word(prefix, "VisitNote")}
				must(t, s.FixNote(&n))
				must(t, s.FixNote(&VisitNote{Child: child.ID, AddsTo: n.ID, Text: word(prefix, "Addition")}))
				must(t, s.NoteInRecord(n.ID))
			}
		}
		must(t, s.Hold(child.ID, AccessRequest))
		if prefix == "Quill" {
			c = child
		}
	}
	return s, c, words
}

// filledFacts are the facts of a visit with a word of its own in each field.
func filledFacts(word func(what string) string) VisitFacts {
	return VisitFacts{
		Time: word("Time"), Kind: word("Kind"), Announced: No, Present: []string{word("Present"), word("PresentToo")}, Absent: []string{word("Absent")},
		Seen: Yes, SeenAlone: Yes, Bedroom: No, Awake: Yes, WhyNot: word("WhyNot"), How: word("How"), Next: Date{2026, 12, 4}, NextTime: word("NextTime"),
	}
}

func TestAnExportHoldsEverythingAboutAChildAndNothingElse(t *testing.T) {
	s, c, words := fullChild(t)
	path := filepath.Join(t.TempDir(), "all.zip")
	must(t, s.ExportFile(c.ID, path))
	files := unzipped(t, readFile(t, path))
	var names []string
	all := ""
	for name, text := range files {
		names = append(names, name)
		all += text
	}
	slices.Sort(names)
	if want := []string{
		"Child.txt", "Letters/01 2026-11-21/Kept wording 1 of 2.txt", "Letters/01 2026-11-21/Kept wording 2 of 2.txt",
		"Letters/01 2026-11-21/Letter.txt", "Letters/01 2026-11-21/Review 1 of 1.txt", "Letters/02 2026-11-22/Kept wording 1 of 2.txt",
		"Letters/02 2026-11-22/Kept wording 2 of 2.txt", "Letters/02 2026-11-22/Letter.txt", "Letters/02 2026-11-22/Review 1 of 1.txt", "Log.txt", "Read me first.txt",
		"Visit notes/01 2026-11-22.txt", "Visit notes/02 2026-11-22.txt",
	}; !slices.Equal(names, want) {
		t.Errorf("files %q, want %q", names, want)
	}
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Errorf("%s is missing", w)
		}
	}
	if strings.Contains(all, "Stray") {
		t.Error("another child's words are in it")
	}
	for _, part := range []string{
		"How they communicate: with signs, symbols or a device\n", "What they call people and places: QuillCallsZwq (QuillCalledZwq), QuillCallsTooZwq\n",
		"Plan: child in need\nVisits: every 10 days\n", "What matters to them\n--------------------\n\nQuillMattersZwq\n",
	} {
		if !strings.Contains(files["Child.txt"], part) {
			t.Errorf("the child's page lacks %q:\n%s", part, files["Child.txt"])
		}
	}
	for _, part := range []string{
		"Announced: no\nWho was there: QuillPresent0Zwq, QuillPresentToo0Zwq\n", "Child seen: yes\nSeen alone: yes\nBedroom seen: no\nSeen awake: yes\n",
		"Next visit: 4 December 2026, QuillNextTime0Zwq\n", "- QuillWho0Zwq, QuillWhat0Zwq, QuillBy0Zwq\n", "22 November 2026, QuillReplyHow0Zwq:\nQuillReply0Zwq\n",
	} {
		if !strings.Contains(files["Letters/02 2026-11-22/Letter.txt"], part) {
			t.Errorf("the letter lacks %q:\n%s", part, files["Letters/02 2026-11-22/Letter.txt"])
		}
	}
	for _, part := range []string{
		"Decision: please change\n", "On “QuillReviewQuote0Zwq”, 22 November 2026, 21:42:\nQuillReviewComment0Zwq\nQuillReviewReplier0Zwq, 22 November 2026, 21:42: QuillReviewSaid0Zwq\nResolved.\n",
		"On “QuillReviewKept0Zwq”, 22 November 2026, 21:42:\nKeep this.\n", "QuillReviewQuestionToo0Zwq\nNot answered, because: QuillReviewWhyNot0Zwq\n",
		"- QuillReviewWho0Zwq, QuillReviewWhat0Zwq, by 1 December 2026, done on 30 November 2026\n",
	} {
		if !strings.Contains(files["Letters/02 2026-11-22/Review 1 of 1.txt"], part) {
			t.Errorf("the review lacks %q:\n%s", part, files["Letters/02 2026-11-22/Review 1 of 1.txt"])
		}
	}
	for name, part := range map[string]string{
		"Child.txt":                                     "On hold: access request, since 22 November 2026, 21:42\n",
		"Letters/02 2026-11-22/Letter.txt":              "State: draft\n",
		"Log.txt":                                       "22 November 2026, 21:42: letter 02: sent to the manager, revision 1, SHA-256 of the text ",
		"Visit notes/01 2026-11-22.txt":                 "Taken for: letter 02\nIn the record: 22 November 2026, 21:42\n",
		"Visit notes/02 2026-11-22.txt":                 "Adds to: visit note 01\n",
		"Letters/01 2026-11-21/Kept wording 1 of 2.txt": "because: sent to the manager",
		"Read me first.txt":                             "- Child.txt\n",
	} {
		if name == "Visit notes/01 2026-11-22.txt" || name == "Visit notes/02 2026-11-22.txt" { // fixed in the same minute: either order
			part = ""
			if both := files["Visit notes/01 2026-11-22.txt"] + files["Visit notes/02 2026-11-22.txt"]; !strings.Contains(both, "Taken for: letter 02\n") || !strings.Contains(both, "Adds to: visit note") {
				t.Errorf("the visit notes: %s", both)
			}
		}
		if !strings.Contains(files[name], part) {
			t.Errorf("%s lacks %q:\n%s", name, part, files[name])
		}
	}
	if strings.Contains(files["Read me first.txt"], "NOT COMPLETE") {
		t.Error("it says that something is missing")
	}
	events, err := s.Events(c.ID)
	if err != nil || events[len(events)-1].What != Exported {
		t.Errorf("the log: %+v, %v", events, err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	must(t, s.ExportFile(c.ID, path)) // again, over the old one
	if python, err := exec.LookPath("python3"); err == nil {
		if out, err := exec.Command(python, "-m", "zipfile", "-t", path).CombinedOutput(); err != nil {
			t.Errorf("another program cannot read it: %v, %s", err, out)
		}
	}
}

func TestAnExportAroundDamagedBoxesSaysWhatIsMissing(t *testing.T) {
	for name, c := range map[string]struct{ bend, lost string }{
		"a letter":  {"UPDATE letter SET box = zeroblob(1053) WHERE rowid = 1", "QuillText0Zwq"},
		"a version": {"UPDATE version SET box = zeroblob(1053) WHERE rowid = 1", "QuillKept0Zwq"},
		"a review":  {"UPDATE review SET box = zeroblob(1053) WHERE rowid = 1", "QuillReviewComment0Zwq"},
		"a note":    {"UPDATE note SET box = zeroblob(1053) WHERE rowid = 2", "QuillAdditionZwq"},
		"the child": {"UPDATE child SET box = zeroblob(1053) WHERE rowid = 1", "QuillAboutZwq"},
		"a hold":    {"UPDATE hold SET box = zeroblob(1053) WHERE rowid = 1", ""},
		"the log":   {"UPDATE event SET box = zeroblob(1053) WHERE seq = 1", ""},
	} {
		s, child, words := fullChild(t)
		_, err := s.conn.ExecContext(ctx, c.bend)
		must(t, err)
		var out bytes.Buffer
		if err := s.Export(child.ID, &out); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		all := ""
		files := unzipped(t, out.Bytes())
		for _, text := range files {
			all += text
		}
		if !strings.Contains(files["Read me first.txt"], "NOT COMPLETE") {
			t.Errorf("%s: it does not say so", name)
		}
		missing := 0
		for _, w := range words {
			if !strings.Contains(all, w) {
				missing++
			}
		}
		if strings.Contains(all, c.lost) && c.lost != "" || missing > len(words)/3 {
			t.Errorf("%s: %d of %d words are missing", name, missing, len(words))
		}
		must(t, s.Close())
	}
}

func TestAnExportThatCannotBeWrittenLeavesNothing(t *testing.T) {
	s, c, _ := fullChild(t)
	dir := t.TempDir()
	if err := s.ExportFile(NewID(), filepath.Join(dir, "x.zip")); !errors.Is(err, ErrGone) {
		t.Errorf("a child who is not there: %v", err)
	}
	if err := s.ExportFile(c.ID, filepath.Join(dir, "nowhere", "x.zip")); err == nil {
		t.Error("a folder that is not there")
	}
	must(t, os.MkdirAll(filepath.Join(dir, "taken", "inside"), 0o700))
	if err := s.ExportFile(c.ID, filepath.Join(dir, "taken")); err == nil {
		t.Error("a folder in its place")
	}
	for left := 0; left < 4000; left += 250 { // the disk takes so many bytes and no more
		if err := s.Export(c.ID, &limited{left}); !errors.Is(err, errLimit) {
			t.Errorf("after %d bytes: %v", left, err)
		}
	}
	events, err := s.Events(c.ID)
	must(t, err)
	for _, e := range events {
		if e.What == Exported {
			t.Error("the log says that it was made")
		}
	}
	must(t, s.Close())
	if err := s.ExportFile(c.ID, filepath.Join(dir, "x.zip")); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed store: %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

var errLimit = errors.New("no more")

// limited is a file on a disk that fills up.
type limited struct{ left int }

func (l *limited) Write(b []byte) (int, error) {
	if l.left -= len(b); l.left < 0 {
		return 0, errLimit
	}
	return len(b), nil
}

func TestAFieldThatIsAddedMustBeExportedToo(t *testing.T) {
	for _, c := range []struct {
		box    any
		fields int // all of which exportpages.go, exportvisit.go and exportreview.go write
	}{
		{childBox{}, 18}, {Calling{}, 2}, {letterBox{}, 12}, {VisitFacts{}, 13}, {Step{}, 3}, {Reply{}, 3},
		{versionBox{}, 5}, {noteBox{}, 7}, {holdBox{}, 3}, {eventBox{}, 5},
		{reviewBox{}, 11}, {Comment{}, 10}, {Said{}, 3}, {ReviewAnswer{}, 3}, {ReviewAction{}, 5}, {broughtBox{}, 14}, {Mark{}, 10},
	} {
		if kind := reflect.TypeOf(c.box); kind.NumField() != c.fields {
			t.Errorf("%s has %d fields, and the export knows %d: write the new one there, into fullChild and here", kind.Name(), kind.NumField(), c.fields)
		}
	}
}

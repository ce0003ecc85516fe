package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	files "fyne.io/fyne/v2/storage"

	"dearly/storage"
	"dearly/storage/exchange"
)

// all is all that a store holds of letters, reviews and what happened.
func (h *hands) all() string {
	h.t.Helper()
	var out strings.Builder
	brought, err := h.store.AllBrought()
	reviews, err2 := h.store.AllReviews()
	children, err3 := h.store.Children()
	if err != nil || err2 != nil || err3 != nil {
		h.t.Fatal(err, err2, err3)
	}
	fmt.Fprintf(&out, "%+v\n%+v\n", brought, reviews)
	for _, c := range children {
		letters, err := h.store.Letters(c.ID)
		if err != nil {
			h.t.Fatal(err)
		}
		for _, l := range letters {
			events, err := h.store.Events(l.ID)
			if err != nil {
				h.t.Fatal(err)
			}
			fmt.Fprintf(&out, "%+v\n%+v\n", l, events)
		}
	}
	return out.String()
}

// drop writes a file and drops it on the window.
func (h *hands) drop(name string, file []byte) {
	h.t.Helper()
	path := filepath.Join(h.home, name)
	if file != nil {
		if err := os.WriteFile(path, file, 0o600); err != nil {
			h.t.Fatal(err)
		}
	}
	h.closeOverlays()
	h.drain()
	h.dropped([]fyne.URI{files.NewFileURI(path)})
	h.until("an answer", func() bool { return !h.noSheet() })
}

func (h *hands) dropSealed(file []byte) {
	h.t.Helper()
	h.drop("dropped"+exchange.Extension, file)
	h.sayWords(cheapWords)
}

// refused drops bad files one after the other: each is refused in a sentence, and
// nothing changes.
func (h *hands) refused(name, sentence string, open func()) {
	h.t.Helper()
	before := h.all()
	open()
	if !strings.Contains(h.said(), sentence) {
		h.t.Errorf("%s: nothing says %q; the screen shows %q", name, sentence, h.shows())
	}
	h.closeOverlays()
	h.drain()
	if after := h.all(); after != before {
		h.t.Errorf("%s: the store changed from %s to %s", name, before, after)
	}
}

func TestBadFilesAreRefusedInASentenceAndChangeNothing(t *testing.T) {
	h := atDesk(t)
	h.sit("Ruth", storage.Manager)
	s := newSealer(t, "Jo")
	good := s.letter()
	h.dropSealed(good) // so that there is something to change
	if h.reviewRoom == nil {
		t.Fatalf("the good file does not open: %q", h.shows())
	}
	h.goBack()
	h.drain()

	flipped := bytes.Clone(good)
	flipped[len(flipped)/2] ^= 4
	_, rest, _ := bytes.Cut(good, []byte("\n"))
	re, sealed, _ := bytes.Cut(rest, []byte("\n"))
	hostile := regexp.MustCompile(`(-> scrypt \S+ )1\n`).ReplaceAll(sealed, []byte("${1}30\n"))
	var keyed bytes.Buffer
	if err := s.own.Contact().Seal(&keyed, s.sending()); err != nil {
		t.Fatal(err)
	}
	unsound := bytes.Clone(sealed)
	unsound[len(unsound)-5] ^= 1
	for _, c := range []struct {
		name, sentence string
		file           []byte
	}{
		{"cut off", "The end of this file is missing", good[:len(good)-40]},
		{"all but nothing", "The end of this file is missing", []byte("dearly-re")},
		{"a flipped bit", "was changed on its way", flipped},
		{"words behind", "was changed on its way", append(bytes.Clone(good), "more"...)},
		{"oversized", "larger than Dearly takes", append(bytes.Clone(good), make([]byte, exchange.MaxFile)...)},
		{"a photograph", "not a file that Dearly made", []byte("\xff\xd8\xff\xe0 JFIF")},
		{"a newer format", "newer version of Dearly", bytes.Replace(good, []byte("dearly-review 1 "), []byte("dearly-review 2 "), 1)},
		{"a hostile cost", "keep your computer busy", enveloped(string(re), hostile)},
		{"for somebody's key", "sealed for one person's Dearly", keyed.Bytes()},
	} {
		h.refused(c.name, c.sentence, func() { h.drop("bad"+exchange.Extension, c.file) })
	}

	// What only shows once it is open.
	at := func(p map[string]any) map[string]any { return p["letter"].(map[string]any) }
	for _, c := range []struct {
		name, sentence string
		change         func(map[string]any)
	}{
		{"a newer content", "newer version of Dearly", func(p map[string]any) { p["dearly"] = 2 }},
		{"a field unknown", "was changed on its way", func(p map[string]any) { at(p)["note"] = "x" }},
		{"another text", "was changed on its way", func(p map[string]any) { at(p)["text"] = "Dear Wren," }},
		{"an age that nobody has", "was changed on its way", func(p map[string]any) { at(p)["age"] = 4000 }},
	} {
		file := s.file(s.sending(), c.change)
		h.refused(c.name, c.sentence, func() { h.dropSealed(file) })
	}
	h.refused("a flipped bit within", "was changed on its way", func() { h.dropSealed(enveloped(string(re), unsound)) })

	folder := "folder" + exchange.Extension
	if err := os.Mkdir(filepath.Join(h.home, folder), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{folder, "gone" + exchange.Extension} {
		h.refused(name, "could not be opened. Nothing was changed.", func() { h.drop(name, nil) })
	}

	// Wrong words, three times.
	h.refused("wrong words", "That was the third time", func() {
		h.drop("good"+exchange.Extension, good)
		for i := range 3 {
			h.sayWords(fmt.Sprintf("lamp kettle meadow ribbon%d", i))
			if i < 2 {
				h.mustSay("These words do not open the file.")
			}
		}
	})

	// Replayed, and an older version after a newer.
	h.refused("replayed", "This letter is here already, in the same wording.", func() { h.dropSealed(good) })
	s.source.Rev, s.source.Text = 5, s.source.Text+" Tea is nice."
	h.dropSealed(s.letter())
	h.mustSay("This is a later wording")
	h.refused("older", "This is an earlier wording than the one that is here", func() { h.dropSealed(good) })

	// Marks out of range are left out, and the letter is read.
	other := newSealer(t, "Jo")
	far := other.sending()
	far.Letter.Marks = []storage.Mark{{Paragraph: 90, Start: 3, End: 7, Text: "four", Term: "four"}, {Paragraph: 1, Start: 5, End: 14, Text: "placement", Term: "placement", Level: "swap"}}
	h.dropSealed(other.file(far, nil))
	if h.reviewRoom == nil {
		t.Fatalf("the letter does not open; the screen shows %q", h.shows())
	}
	if got := marksOn(h.reviewRoom.Page()); len(got) != 1 || got[0] != "placement" {
		t.Errorf("marked is %q", got)
	}
}

func TestBadFilesOfReviewsLeaveTheLetterAsItIs(t *testing.T) {
	h := atDesk(t)
	h.sit("Jo", storage.Worker)
	h.writeToWren("Dear Wren,\nYour placement is with Auntie Bron.")
	id := h.theLetterOpen().ID
	h.goBack()
	v, err := h.store.SendForReview(id)
	if err != nil {
		t.Fatal(err)
	}
	s := newSealer(t, "Ruth")
	reviewed := func(change func(map[string]any)) []byte {
		return s.file(reviewOf(v, "Ruth", storage.PleaseChange), func(p map[string]any) {
			r := p["review"].(map[string]any)
			change(r)
		})
	}
	comment := func(r map[string]any) map[string]any { return r["comments"].([]any)[0].(map[string]any) }
	elsewhere := v
	elsewhere.Letter = storage.NewID()
	otherWords := v
	otherWords.Text = strings.Replace(v.Text, "Auntie", "Nan", 1)
	notKept := v
	notKept.Rev += 40
	for _, c := range []struct {
		name, sentence string
		file           []byte
	}{
		{"another letter", "about a letter that is not here", s.file(reviewOf(elsewhere, "Ruth", storage.AgreedTo), nil)},
		{"another wording", "about a wording that is not kept here", s.file(reviewOf(otherWords, "Ruth", storage.AgreedTo), nil)},
		{"a version that is not kept", "about a wording that is not kept here", s.file(reviewOf(notKept, "Ruth", storage.AgreedTo), nil)},
		{"a comment far out", "was changed on its way", reviewed(func(r map[string]any) { comment(r)["paragraph"] = 4000 })},
		{"a comment before the start", "was changed on its way", reviewed(func(r map[string]any) { comment(r)["paragraph"] = -1 })},
		{"a comment on other words", "was changed on its way", reviewed(func(r map[string]any) { comment(r)["start"], comment(r)["end"] = 6, 15 })},
		{"a comment over the end", "was changed on its way", reviewed(func(r map[string]any) { comment(r)["start"], comment(r)["end"] = 500, 509 })},
		{"a comment as long as the world", "was changed on its way", reviewed(func(r map[string]any) { comment(r)["end"] = 1 << 40 })},
		{"a decision unknown", "was changed on its way", reviewed(func(r map[string]any) { r["decision"] = "perhaps" })},
		{"one that was never given", "was changed on its way", reviewed(func(r map[string]any) { r["given"] = "0001-01-01T00:00:00Z" })},
	} {
		h.refused(c.name, c.sentence, func() { h.dropSealed(c.file) })
	}
	own := exchange.Sending(mustLetter(h, id), storage.Child{Name: "Wren"}, storage.Settings{Name: "Jo"}, time.Now())
	h.refused("one's own letter", "This letter was written on this computer", func() { h.dropSealed(s.file(own, nil)) })

	// Two managers at once: what both say is kept, and the same does not come twice.
	first := s.file(reviewOf(v, "Ruth", storage.PleaseChange), nil)
	second := s.file(reviewOf(v, "Imran", storage.PleaseChange), nil)
	h.dropSealed2(first)
	h.dropSealed2(second)
	if h.letter == nil {
		t.Fatalf("the letter is not shown; the screen shows %q", h.shows())
	}
	h.press("Show it")
	for _, said := range []string{"Ruth asks for changes", "Imran asks for changes", "Home, says Ruth?", "Home, says Imran?"} {
		h.mustSay(said)
	}
	if reviews, err := h.store.Reviews(id); err != nil || len(reviews) != 2 {
		t.Errorf("%d reviews, %v", len(reviews), err)
	}
	h.goBack()
	h.drain()
	h.refused("the same review twice", "This review is here already. Nothing was changed.", func() { h.dropSealed(first) })

	// It can come while the letter is being written on: what was typed is kept.
	h.press("Letter")
	h.letter.Page().CaretToEnd()
	h.window.Canvas().Focus(h.letter.Page())
	h.typeHere(" See you!")
	h.dropSealed2(s.file(reviewOf(v, "Asha", storage.AgreedTo), nil))
	l := mustLetter(h, id)
	if !strings.HasSuffix(l.Text, " See you!") || l.State != storage.CameBack {
		t.Errorf("the letter is %q: %q", l.State, l.Text)
	}
}

// dropSealed2 is dropSealed for a file that is taken in.
func (h *hands) dropSealed2(file []byte) {
	h.t.Helper()
	h.dropSealed(file)
	if !h.noSheet() {
		h.t.Errorf("it says %q", h.shows())
	}
}

func TestBadFileOnTheCommandLineIsToldAfterUnlocking(t *testing.T) {
	h := atDesk(t)
	s := newSealer(t, "Jo")
	good := s.letter()
	for _, c := range []struct {
		name, title, says string
		file              []byte
	}{
		{"bad", "Dearly", "The end of this file is missing", good[:len(good)/2]},
		{"good", "Open a letter for review", "The four words", good},
	} {
		path := filepath.Join(h.home, c.name+exchange.Extension)
		if err := os.WriteFile(path, c.file, 0o600); err != nil {
			t.Fatal(err)
		}
		o, err := parseOptions([]string{path})
		if err != nil {
			t.Fatal(err)
		}
		h.sitWith("Ruth", storage.Manager, o.file)
		h.until("an answer", func() bool { return !h.noSheet() })
		if h.sheetTitle() != c.title {
			t.Errorf("%s: the sheet is %q", c.name, h.sheetTitle())
		}
		h.mustSay(c.says)
	}
	h.sayWords(cheapWords)
	if h.reviewRoom == nil {
		t.Errorf("it does not open; the screen shows %q", h.shows())
	}
}

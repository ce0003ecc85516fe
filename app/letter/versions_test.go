package letter

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

func (s *shelf) Versions(storage.ID) ([]storage.Version, error) { return s.versions, s.fails }
func (s *shelf) Events(storage.ID) ([]storage.Event, error)     { return s.events, s.fails }

func (s *shelf) RestoreVersion(letter storage.ID, rev int64) (storage.Letter, error) {
	if s.fails != nil {
		return storage.Letter{}, s.fails
	}
	s.restored = append(s.restored, rev)
	return storage.Letter{ID: storage.ID{15: 77}, State: storage.Draft}, nil
}

type history struct {
	*Versions
	shelf *shelf
	w     fyne.Window
	backs int
	made  []storage.Letter
}

// keptTwice is a letter that was sent, changed, and copied out.
func keptTwice() *shelf {
	at := func(d, h int) time.Time { return time.Date(2026, time.November, d, h, 42, 0, 0, time.UTC) }
	first := "Dear Amira,\n\n## Why I came\n\nI came to safeguard you at your placement.\n\nDad has failed to engage.\n\n- I will review this soon.\n\nRosa"
	second := "Dear Amira,\n\n## Why I came\n\nI came to see that you are safe at home.\n\nDad has not come to the meetings.\n\n- I will ask Sam by Friday.\n\nRosa"
	return &shelf{
		versions: []storage.Version{
			{Rev: 2, At: at(17, 16), Why: storage.Happening(storage.WithManager), Text: first},
			{Rev: 3, At: at(19, 9), Why: storage.Happening(storage.Agreed), Text: second},
		},
		events: []storage.Event{
			{Seq: 1, At: at(17, 15), What: storage.LetterBegun}, {Seq: 2, At: at(17, 16), What: storage.Happening(storage.WithManager), Rev: 2},
			{Seq: 3, At: at(18, 10), What: storage.Happening(storage.CameBack)}, {Seq: 4, At: at(19, 9), What: storage.Happening(storage.Agreed), Rev: 3},
			{Seq: 5, At: at(22, 21), What: storage.CopiedOut, Rev: 3}, {Seq: 6, At: at(22, 21), What: "something-new"},
		},
	}
}

func openHistory(t *testing.T, s *shelf, a look.Appearance) *history {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(a))
	child, letter := letterOf(11)
	if len(s.versions) > 0 {
		letter.Text = s.versions[len(s.versions)-1].Text + "\n\nP.S. Pickle says hello."
	}
	h := &history{shelf: s}
	h.Versions = NewVersions(VersionsParams{
		Store: s, Child: child, Letter: letter, OnBack: func() { h.backs++ }, OnRestored: func(l storage.Letter) { h.made = append(h.made, l) },
		Canvas: func() fyne.Canvas { return h.w.Canvas() }, Now: now,
		Do: func(f func()) { f() }, Run: func(work, then func()) { work(); then() },
	})
	h.w = test.NewTempWindow(t, h.Content())
	h.w.SetPadded(false)
	h.w.Resize(fyne.NewSize(1366, 740))
	h.Focus()
	return h
}

func light() look.Appearance { return look.Appearance{Mode: look.Light} }

func (h *history) key(k fyne.KeyName) { h.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

func TestTheNewestKeptWordingStandsBesideTheLetterAsItIs(t *testing.T) {
	h := openHistory(t, keptTwice(), light())
	if got, want := h.summary.Text(), "From: Agreed, Thu 19 Nov, 09:42. To: the letter as it is now. 4 words put in."; got != want {
		t.Errorf("says %s, want %s", got, want)
	}
	if got := h.page.AccessibilityLabel(); !strings.Contains(got, "[put in:") || !strings.Contains(got, "Pickle says hello.") || strings.Contains(got, "##") {
		t.Errorf("reads %s", got)
	}
}

func TestAnyTwoWordingsAreComparedOlderToNewer(t *testing.T) {
	h := openHistory(t, keptTwice(), light())
	h.key(fyne.KeyDown) // the first one kept
	h.others[1].Tapped(nil)
	if got := h.summary.Text(); !strings.HasPrefix(got, "From: Sent for review, Tue 17 Nov, 16:42. To: Agreed, Thu 19 Nov, 09:42.") {
		t.Errorf("says %s", got)
	}
	h.rows[0].Tapped(nil)
	h.others[2].Tapped(nil)
	if got := h.summary.Text(); !strings.HasPrefix(got, "From: Sent for review") {
		t.Errorf("the other way round says %s", got)
	}
	h.others[0].Tapped(nil)
	if got := h.summary.Text(); got != "One wording, with nothing to compare: the letter as it is now." {
		t.Errorf("of one wording says %s", got)
	}
}

func TestAKeptWordingBecomesANewDraft(t *testing.T) {
	h := openHistory(t, keptTwice(), light())
	h.key(fyne.KeyEnd)
	test.Tap(h.restore)
	if len(h.shelf.restored) != 1 || h.shelf.restored[0] != 2 || len(h.made) != 1 {
		t.Errorf("restored %v, told %d times", h.shelf.restored, len(h.made))
	}
	h.Focus()
	h.key(fyne.KeyHome) // as it is now: nothing to restore
	h.Restore()
	if len(h.shelf.restored) != 1 || !h.restore.Disabled() {
		t.Error("the letter as it is was made a draft of itself")
	}
	h.key(fyne.KeyEscape)
	if h.backs != 1 {
		t.Error("Esc does not go back")
	}
}

func TestTroubleWithTheStoreIsSaidAndTheRestIsShown(t *testing.T) {
	s := keptTwice()
	s.fails = storage.ErrDamaged
	h := openHistory(t, s, light())
	if h.message.Text() != storage.Explain(storage.ErrDamaged) || len(h.rows) != 3 {
		t.Errorf("says %q, shows %d", h.message.Text(), len(h.rows))
	}
	h.Restore()
	if !strings.HasPrefix(h.message.Text(), "No new draft was made.") {
		t.Errorf("says %s", h.message.Text())
	}
}

func TestEveryEventHasWords(t *testing.T) {
	for _, what := range []storage.Happening{storage.LetterBegun, storage.CopiedOut, storage.Restored, storage.HeldBack, storage.Released, storage.AgreementWithdrawn,
		storage.ReviewCame, storage.SentForReview, storage.CommentAnswered, "draft", "with-manager", "came-back", "agreed", "in-record"} {
		if got := happened(what); got == "Noted" || strings.Contains(got, "-") {
			t.Errorf("%s: %s", what, got)
		}
	}
}

func TestWordsKeepTheirFateWhereLinesBreak(t *testing.T) {
	pieces := []storage.Piece{{Change: storage.Same, Text: "one two "}, {Change: storage.Removed, Text: "three four"}, {Change: storage.Added, Text: "five six"}, {Change: storage.Same, Text: " seven"}}
	var got []string
	for _, line := range wrapPieces(pieces, 10, func(s string, _ bool) float64 { return float64(len(s)) }) {
		var b strings.Builder
		for _, p := range line {
			b.WriteString(map[storage.Change]string{storage.Removed: "-", storage.Added: "+"}[p.Change] + p.Text + "|")
		}
		got = append(got, b.String())
	}
	if want := "one two|,-three|,-four|+five|,+six| seven|"; strings.Join(got, ",") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ","), want)
	}
}

func TestPicturesOfTheKeptVersions(t *testing.T) {
	for _, c := range []struct {
		name  string
		shelf *shelf
		look  look.Appearance
		do    func(*history)
	}{
		{"versions", keptTwice(), light(), func(h *history) { h.key(fyne.KeyEnd) }},
		{"versions-dark", keptTwice(), look.Appearance{Mode: look.Dark}, func(h *history) { h.key(fyne.KeyEnd) }},
		{"versions-contrast", keptTwice(), look.Appearance{Mode: look.Contrast}, func(h *history) { h.key(fyne.KeyEnd) }},
		{"versions-large", keptTwice(), look.Appearance{Mode: look.Light, Text: 200}, func(h *history) {}},
		{"versions-none", &shelf{}, light(), func(h *history) {}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := openHistory(t, c.shelf, c.look)
			c.do(h)
			test.AssertImageMatches(t, c.name+".png", h.w.Canvas().Capture())
		})
	}
}

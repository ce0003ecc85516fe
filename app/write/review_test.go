package write

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/editor/text"
	"dearly/storage"
)

const reviewed = "Dear Maya,\n\nWe talked about school. Dad has failed to engage.\n\nYou showed me your rabbit."

// testReview is what Ruth said of the wording above.
func testReview() storage.Review {
	return storage.Review{
		ID: storage.NewID(), Version: 3, By: "Ruth", Begun: testNow.Add(-3 * time.Hour), Given: testNow.Add(-2 * time.Hour), Decision: storage.PleaseChange,
		Words: "Lovely to hear about the rabbit.",
		Comments: []storage.Comment{
			{ID: storage.NewID(), Paragraph: 1, Start: 24, End: 49, Quote: "Dad has failed to engage.", Words: "What did Dad do?"},
			{ID: storage.NewID(), Paragraph: 2, Start: 0, End: 26, Quote: "You showed me your rabbit.", Keep: true},
		},
		Actions: []storage.ReviewAction{{ID: storage.NewID(), What: "Ask school about lunch", Who: "You", By: storage.Date{Year: 2026, Month: 12, Day: 4}}},
		Answers: []storage.ReviewAnswer{{Question: "Would Maya know why you came?", Words: "Not yet."}},
	}
}

// withReview opens a letter that came back, as it reads now.
func withReview(t *testing.T, now string, keep func(*storage.Review) error) (*Screen, fyne.Window) {
	s, _, w := open(t, now)
	s.params.Version = func(int64) (storage.Version, error) { return storage.Version{Text: reviewed}, nil }
	s.params.OnSaveReview = keep
	s.letter.State = storage.CameBack
	s.showVisit()
	s.SetReviews([]storage.Review{testReview(), {ID: storage.NewID(), By: "not given yet"}})
	return s, w
}

func (s *Screen) commented() (out []string) {
	p := text.New(s.page.Paragraphs()...)
	for _, c := range s.page.Comments() {
		out = append(out, text.Plain(p.Fragment(c.From, c.To)))
	}
	return out
}

func TestCommentsLandOnTheirWordsAfterTheLetterWasChanged(t *testing.T) {
	for name, c := range map[string]struct {
		now  string
		want []string
	}{
		"as it was":       {reviewed, []string{"Dad has failed to engage.", "You showed me your rabbit."}},
		"more before":     {"Dear Maya,\n\n## Why I came\n\nHello.\n\nWe talked about school. Dad has failed to engage.\n\nYou showed me your rabbit.", []string{"Dad has failed to engage.", "You showed me your rabbit."}},
		"partly changed":  {"Dear Maya,\n\nWe talked about school. Dad has missed meetings.\n\nYou showed me your rabbit.", []string{"Dad has", "You showed me your rabbit."}},
		"one is all gone": {"Dear Maya,\n\nWe talked about school.\n\nYou showed me your rabbit.", []string{"You showed me your rabbit."}},
		"nothing is left": {"", nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := withReview(t, c.now, nil)
			got := s.commented()
			for i := range got {
				if i < len(c.want) && len(got[i]) > len(c.want[i]) { // the space or full stop beside it may stay with it
					got[i] = got[i][:len(c.want[i])]
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("commented are %q", got)
			}
			if len(s.astray) != 2-len(c.want) {
				t.Errorf("%d are said to be of an older wording", len(s.astray))
			}
		})
	}
}

func TestWithoutTheKeptWordingCommentsAreFoundByTheirWords(t *testing.T) {
	s, _, _ := open(t, "New.\n\n"+reviewed)
	s.SetReviews([]storage.Review{testReview()})
	if got := s.commented(); !slices.Equal(got, []string{"Dad has failed to engage.", "You showed me your rabbit."}) {
		t.Errorf("commented are %q", got)
	}
}

func TestACommentIsAnsweredAndDealtWithByKeyboard(t *testing.T) {
	var kept storage.Review
	s, _ := withReview(t, reviewed, func(r *storage.Review) error { kept = *r; return nil })
	if s.side.names[Review].Text() != "Review 2" {
		t.Errorf("the tab says %q", s.side.names[Review].Text())
	}
	s.params.Me = "Sam"
	s.Show(Review)
	press := func(label string) {
		for _, stop := range s.review.stops {
			if b, ok := stop.(*look.Button); ok && b.Text == label {
				s.focus(b)
				s.press(fyne.KeyReturn)
				return
			}
		}
		t.Fatalf("there is no %q", label)
	}
	press("Reply")
	test.Type(s.canvas().Focused(), "He missed three meetings.")
	test.FocusNext(s.canvas())
	test.FocusNext(s.canvas())
	s.press(fyne.KeyReturn)
	if r := kept.Comments[0].Replies; len(r) != 1 || r[0].By != "Sam" || r[0].Words != "He missed three meetings." {
		t.Fatalf("kept %v", kept.Comments[0])
	}
	press("Dealt with")
	if !kept.Comments[0].Resolved || len(s.page.Comments()) != 1 {
		t.Errorf("kept %v; %d comments on the page", kept.Comments[0], len(s.page.Comments()))
	}
}

func TestWhatCannotBeKeptOfAReviewIsSaidAndStays(t *testing.T) {
	s, _ := withReview(t, reviewed, func(*storage.Review) error { return storage.ErrFull })
	r := s.reviews[0]
	s.review.save(r, func(r *storage.Review) { r.Comments[0].Resolved = true })
	if s.reviews[0].Comments[0].Resolved || s.message.Text() == "" {
		t.Error("it looks as if it were kept")
	}
}

func TestTheStateIsSaidAndAWithdrawnAgreementToo(t *testing.T) {
	s, _, _ := open(t, "Dear Maya,")
	for state, says := range map[storage.State]string{storage.Draft: "", storage.WithManager: "with your manager", storage.CameBack: "came back", storage.Agreed: "agreed", storage.InRecord: "in the record"} {
		s.SetState(state)
		if got := s.about.Text(); says == "" && got != "" || !containsFold(got, says) {
			t.Errorf("for %s the strip says %q", state, got)
		}
	}
	s.SetState(storage.Agreed)
	s.saving(storage.Status{State: storage.Saved, At: testNow, Letter: storage.Draft})
	if got := s.about.Text(); got != "This letter was agreed. You changed its words, so it is a draft again." || s.Letter().State != storage.Draft {
		t.Errorf("the strip says %q, the state is %s", got, s.Letter().State)
	}
}

func TestASealedCopyIsOfferedWhenSavingFails(t *testing.T) {
	var copied storage.Letter
	s, store, _ := open(t, "")
	s.params.OnSealedCopy = func(l storage.Letter) { copied = l }
	store.fail = storage.ErrFull
	test.Type(s.page, "Hello.")
	_ = s.Save()
	if s.rescue.Button() == nil || s.message.Button() == nil {
		t.Fatal("nothing is offered")
	}
	s.rescue.Button().Tapped(nil)
	if copied.Text != "Hello." {
		t.Errorf("copied %q", copied.Text)
	}
	store.fail = nil
	_ = s.Save()
	if s.rescue.Text() != "" {
		t.Error("it is still offered")
	}
}

func TestPicturesOfTheReview(t *testing.T) {
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		s, w := withReview(t, reviewed, nil)
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Appearance{Mode: mode}))
		s.page.SteadyCaret = true
		s.Show(Review)
		s.review.goTo(remark{s.reviews[0].ID, s.reviews[0].Comments[0].ID})
		test.AssertImageMatches(t, map[look.Mode]string{look.Light: "review-light.png", look.Dark: "review-dark.png"}[mode], w.Canvas().Capture())
	}
}

func TestPictureOfTroubleWithSaving(t *testing.T) {
	s, store, w := open(t, testLetter)
	s.params.OnSealedCopy = func(storage.Letter) {}
	s.page.SteadyCaret = true
	store.fail = storage.ErrFull
	s.SetVisit(s.letter.Visit, "school")
	_ = s.Save()
	test.AssertImageMatches(t, "not-saved.png", w.Canvas().Capture())
}

func TestFromTheBoxOfAnActionTheKeyboardGoesOnAndBack(t *testing.T) {
	for key, want := range map[fyne.KeyName]string{fyne.KeyF6: "foot", fyne.KeyEscape: "page", fyne.KeyDown: "panel", fyne.KeyUp: "tab"} {
		s, _ := withReview(t, reviewed, nil)
		s.Show(Review)
		box, ok := s.canvas().Focused().(*look.Choice)
		if !ok {
			t.Fatalf("the keyboard is on %T", s.canvas().Focused())
		}
		s.press(key)
		if got := s.part(); got != want || s.canvas().Focused() == fyne.Focusable(box) || box.Chosen() != 0 {
			t.Errorf("%s goes to %s, answer %d", key, got, box.Chosen())
		}
	}
	done := 0
	s, _ := withReview(t, reviewed, func(*storage.Review) error { done++; return nil })
	s.Show(Review)
	s.press(fyne.KeyRight)
	if done != 1 {
		t.Error("Right does not choose")
	}
}

func TestEscOnTheWayBackGoesToThePage(t *testing.T) {
	s, _, _ := open(t, "Dear Maya,")
	s.focus(s.top.Back())
	s.press(fyne.KeyEscape)
	if got := s.part(); got != "page" {
		t.Errorf("it goes to %s", got)
	}
}

package review

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"dearly/editor/text"
	"dearly/storage"
	"dearly/storage/exchange"
)

// laptop is somebody's own store.
func laptop(t *testing.T, name string) *storage.Store {
	t.Helper()
	s, _, err := storage.Create(t.TempDir(), "kettle meadow ribbon", storage.Options{Cost: storage.CheapCost, Now: func() time.Time { return testNow }})
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	must(t, s.SetSettings(storage.Settings{Name: name}))
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func paragraphs(letter string) []string {
	var out []string
	for _, p := range text.Parse(letter).All {
		out = append(out, p.Text)
	}
	return out
}

// sent writes a letter in the worker's store and seals it for review.
func sent(t *testing.T, worker *storage.Store) (storage.Letter, []byte) {
	t.Helper()
	child := storage.Child{Name: "Maya", Age: 8, Names: []string{"Auntie Pat"}, OwnWords: []string{"contact"}}
	must(t, worker.SaveChild(&child))
	letter := storage.Letter{Child: child.ID, Visit: storage.Date{Year: 2026, Month: 11, Day: 17}, State: storage.Draft, Text: testLetter, Note: "Not for anybody."}
	must(t, worker.SaveLetter(&letter))
	v, err := worker.SendForReview(letter.ID)
	must(t, err)
	letter, err = worker.Letter(letter.ID)
	must(t, err)
	letter.Rev, letter.Text = v.Rev, v.Text
	own, err := worker.Settings()
	must(t, err)
	var file bytes.Buffer
	must(t, exchange.Seal(&file, fourWords, exchange.Sending(letter, child, own, testNow)))
	return letter, file.Bytes()
}

// taken opens a sealed file by the sheet, with the words as somebody types them.
func taken(t *testing.T, file []byte) (out exchange.Parcel) {
	t.Helper()
	d := openDesk(t, nil)
	opened := false
	r := newReceive(Receiving{Canvas: d.w.Canvas,
		Open:     func(words string) (exchange.Parcel, error) { return exchange.Open(bytes.NewReader(file), words) },
		OnOpened: func(p exchange.Parcel) { out, opened = p, true },
	})
	r.field.SetText("Kettle-Meadow  ribbon LAMP")
	r.try()
	if !opened {
		t.Fatalf("it says %q %q", r.say.Text(), r.field.Trouble())
	}
	return out
}

func TestALetterGoesToTheManagerAndComesBackToTheRightWords(t *testing.T) {
	worker, manager := laptop(t, "Jo"), laptop(t, "Ruth")
	letter, file := sent(t, worker)

	parcel := taken(t, file)
	brought := parcel.Letter.Brought
	must(t, manager.SaveBrought(&brought))

	var back bytes.Buffer
	d := openDesk(t, func(p *Params) {
		p.Letter, p.Save = brought, manager.SaveReview
		p.OnGive = func(r storage.Review, given func(storage.Review)) {
			must(t, exchange.Seal(&back, fourWords, exchange.Returning(r, brought.Text, testNow)))
			must(t, manager.SaveReview(&r))
			given(r)
		}
	})
	d.whole(storage.PleaseChange)
	test.Type(d.side.actions[1].what.Input, "Ask Sam about Mum")
	test.Type(d.side.actions[1].who.Input, "Sam")
	d.give()
	if !d.Given() || d.review.Given.IsZero() {
		t.Fatalf("the strip says %q", d.message.Text())
	}
	all, err := manager.AllReviews()
	must(t, err)
	if len(all) != 1 || all[0].ID != d.review.ID || all[0].Given.IsZero() {
		t.Errorf("the manager's store has %+v", all)
	}

	// Meanwhile the worker has gone on writing.
	written, err := worker.Letter(letter.ID)
	must(t, err)
	written.Text = strings.Replace("## Why I came\n\n"+testLetter, "Dear Maya,", "Dear Maya, hello!", 1)
	must(t, worker.SaveLetter(&written))

	returned := taken(t, back.Bytes())
	kept, err := worker.Version(letter.ID, returned.Review.Version)
	must(t, err)
	must(t, returned.Review.About(kept))
	now, err := worker.TakeReview(returned.Review.Review)
	must(t, err)
	if now.State != storage.CameBack {
		t.Errorf("the letter is %s", now.State)
	}
	if _, err := worker.TakeReview(returned.Review.Review); !errors.Is(err, storage.ErrChanged) {
		t.Errorf("the same review came twice: %v", err)
	}

	here, err := worker.Reviews(letter.ID)
	must(t, err)
	if len(here) != 1 || len(here[0].Comments) != 3 || len(here[0].Actions) != 2 || here[0].By != "Ruth" || here[0].Decision != storage.PleaseChange {
		t.Fatalf("the worker's store has %+v", here)
	}
	on := paragraphs(now.Text)
	var quotes []string
	for _, p := range exchange.Fit(here[0].Comments, on) {
		if p.How == exchange.Adrift || on[p.Paragraph][p.Start:p.End] != p.Quote {
			t.Errorf("%q is %s", p.Quote, p.How)
		}
		quotes = append(quotes, p.Quote)
	}
	if want := []string{"You used all the blue beads first.", "failed to engage", "I will ask the IRO"}; !slices.Equal(quotes, want) {
		t.Errorf("the comments are on %q", quotes)
	}
}

func TestAnAgreementOnThisComputerIsTakenInOnceAndAChangeWithdrawsIt(t *testing.T) {
	desk := laptop(t, "Jo")
	letter, _ := sent(t, desk)
	children, err := desk.Children()
	must(t, err)
	child := children[0]
	kept, err := desk.Version(letter.ID, letter.Rev)
	must(t, err)
	own, err := desk.Settings()
	must(t, err)
	d := openDesk(t, func(p *Params) {
		p.Letter, p.Here, p.Me = OfVersion(kept, letter, child, own), true, "Ruth"
		p.Save = desk.SaveReview
		p.OnGive = func(r storage.Review, given func(storage.Review)) {
			_, err := desk.TakeReview(r)
			must(t, err)
			all, err := desk.Reviews(r.Letter)
			must(t, err)
			given(all[len(all)-1])
		}
	})
	d.whole(storage.AgreedTo)
	d.give()
	now, err := desk.Letter(letter.ID)
	must(t, err)
	if now.State != storage.Agreed || !d.Given() || len(d.buttons) != 0 {
		t.Errorf("the letter is %s, given %v", now.State, d.Given())
	}
	now.Text += " PS."
	must(t, desk.SaveLetter(&now))
	if now, err = desk.Letter(letter.ID); err != nil || now.State != storage.Draft {
		t.Errorf("%v, the letter is %s", err, now.State)
	}
}

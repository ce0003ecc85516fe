package review

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
	"dearly/storage/exchange"
)

const fourWords = "kettle meadow ribbon lamp"

// bare is a test window with nothing but the desk.
func bare(t testing.TB, a look.Appearance) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.NewTheme(a))
	w := test.NewTempWindow(t, look.NewGround(look.ColorDesk, nil))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 740))
	return w
}

func TestSendingShowsTheWordsAndSaysWhenItWent(t *testing.T) {
	w := bare(t, look.Appearance{Mode: look.Light})
	var closed []bool
	fail := exchange.ErrNoFolder
	s := newSend(Sending{Words: fourWords, Canvas: w.Canvas,
		SaveFile:    func(func(error)) {}, // thought better of
		PutInFolder: func(done func(error)) { done(fail) },
		OnClosed:    func(sent bool) { closed = append(closed, sent) },
	})
	if len(s.ways) != 2 {
		t.Fatalf("%d ways are offered", len(s.ways))
	}
	s.ways[0].Tapped(nil)
	if s.say.Text() != "" || s.sent {
		t.Errorf("it says %q", s.say.Text())
	}
	s.ways[1].Tapped(nil)
	if s.say.Text() != exchange.Explain(exchange.ErrNoFolder) || s.sent {
		t.Errorf("it says %q", s.say.Text())
	}
	fail = nil
	s.ways[1].Tapped(nil)
	if !strings.Contains(s.say.Text(), "say the four words by phone") || s.close.Text != "Done" {
		t.Errorf("it says %q", s.say.Text())
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(closed) != 1 || !closed[0] || s.sheet.IsOpen() {
		t.Errorf("closed %v", closed)
	}
}

func TestOnThisComputerNeedsNoMoreWords(t *testing.T) {
	w := bare(t, look.Appearance{Mode: look.Light})
	var closed []bool
	s := newSend(Sending{To: "Ruth", Canvas: w.Canvas, Here: func(done func(error)) { done(nil) }, OnClosed: func(sent bool) { closed = append(closed, sent) }})
	s.ways[0].Tapped(nil)
	s.end()
	if len(closed) != 1 || !closed[0] {
		t.Errorf("closed %v", closed)
	}
}

func TestWordsMayBeWrongTwiceAndAfterTheThirdTimeASentenceSaysWhatToDo(t *testing.T) {
	w := bare(t, look.Appearance{Mode: look.Light})
	asked := 0
	r := newReceive(Receiving{Canvas: w.Canvas,
		Open:     func(string) (exchange.Parcel, error) { asked++; return exchange.Parcel{}, exchange.ErrWrongWords },
		OnOpened: func(exchange.Parcel) { t.Error("it was opened") },
	})
	r.open.Tapped(nil)
	if asked != 0 || r.field.Trouble() == "" {
		t.Error("no words were tried")
	}
	test.Type(w.Canvas().Focused(), "amber river")
	for range 2 {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if r.field.Trouble() != exchange.Explain(exchange.ErrWrongWords) || w.Canvas().Focused() != fyne.Focusable(r.field.Input) {
			t.Fatalf("it says %q", r.field.Trouble())
		}
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.try()
	if asked != 3 || !strings.Contains(r.say.Text(), "third time") || !strings.Contains(r.say.Text(), "nothing was changed") || !r.open.Disabled() {
		t.Errorf("asked %d times, it says %q", asked, r.say.Text())
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if r.sheet.IsOpen() {
		t.Error("it does not close")
	}
}

func TestAnyOtherTroubleEndsTheTrying(t *testing.T) {
	for _, err := range []error{exchange.ErrCutOff, exchange.ErrDamaged, exchange.ErrNewer, exchange.ErrNotForMe, exchange.ErrHostile, errors.New("odd")} {
		w := bare(t, look.Appearance{Mode: look.Light})
		r := newReceive(Receiving{Answers: true, Canvas: w.Canvas, Open: func(string) (exchange.Parcel, error) { return exchange.Parcel{}, err }})
		r.field.SetText(fourWords)
		r.try()
		if r.say.Text() != exchange.Explain(err) || !r.open.Disabled() {
			t.Errorf("%v: it says %q", err, r.say.Text())
		}
	}
}

func TestWhoThinksBetterOfItWhileItOpensIsNotBroughtThere(t *testing.T) {
	w := bare(t, look.Appearance{Mode: look.Light})
	var after func()
	closed := 0
	r := newReceive(Receiving{Canvas: w.Canvas, OnClosed: func() { closed++ },
		Open:     func(string) (exchange.Parcel, error) { return exchange.Parcel{}, nil },
		OnOpened: func(exchange.Parcel) { t.Error("it was opened") },
		Run:      func(work, then func()) { work(); after = then },
	})
	r.field.SetText(fourWords)
	r.try()
	r.try() // one at a time
	r.end()
	after()
	if closed != 1 {
		t.Errorf("closed %d times", closed)
	}
}

func TestPicturesOfTheSheets(t *testing.T) {
	no := func(func(error)) {}
	for _, c := range []struct {
		name string
		look look.Appearance
		do   func(fyne.Window)
	}{
		{"send-light", look.Appearance{Mode: look.Light}, func(w fyne.Window) {
			newSend(Sending{Words: fourWords, Canvas: w.Canvas, SaveFile: no, PutInFolder: no, Here: no})
		}},
		{"send-dark", look.Appearance{Mode: look.Dark}, func(w fyne.Window) {
			newSend(Sending{Title: "Send it back", Words: fourWords, Canvas: w.Canvas, SaveFile: no}).done("The sealed file is saved.", nil)
		}},
		{"send-contact-contrast", look.Appearance{Mode: look.Contrast}, func(w fyne.Window) {
			newSend(Sending{To: "Ruth", Canvas: w.Canvas, SaveFile: no, PutInFolder: no}).done("", exchange.ErrNoRights)
		}},
		{"send-large", look.Appearance{Mode: look.Light, Text: 200}, func(w fyne.Window) {
			newSend(Sending{Words: fourWords, Canvas: w.Canvas, SaveFile: no, PutInFolder: no, Here: no})
		}},
		{"receive-light", look.Appearance{Mode: look.Light}, func(w fyne.Window) { newReceive(Receiving{Canvas: w.Canvas}) }},
		{"receive-wrong-dark", look.Appearance{Mode: look.Dark}, func(w fyne.Window) {
			r := newReceive(Receiving{Canvas: w.Canvas})
			r.field.SetText("amber river lamp tree")
			r.failed(exchange.ErrWrongWords)
		}},
		{"receive-third-light", look.Appearance{Mode: look.Light}, func(w fyne.Window) {
			r := newReceive(Receiving{Canvas: w.Canvas, Answers: true})
			r.field.SetText("amber river lamp tree")
			r.tries = 2
			r.failed(exchange.ErrWrongWords)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := bare(t, c.look)
			c.do(w)
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}

func TestWhatALetterThatCameIsToTheOneHereIsSaid(t *testing.T) {
	here := storage.Brought{ID: storage.ID{1}, Version: 4, Text: "a"}
	for _, c := range []struct {
		version int64
		says    string
	}{{4, "same wording"}, {5, "later wording"}, {3, "earlier wording"}} {
		l := exchange.Letter{Brought: here}
		l.Version = c.version
		if got := Arrived(l.Against(here)); !strings.Contains(got, c.says) {
			t.Errorf("version %d: %q", c.version, got)
		}
	}
	if Arrived(exchange.First) != "" {
		t.Error("a new letter is told of")
	}
}

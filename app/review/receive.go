package review

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage/exchange"
)

// Receiving is what the sheet needs that opens a sealed file.
type Receiving struct {
	// Answers: the file says that it holds a review that comes back (exchange.Sniff).
	Answers bool
	// Open opens the file with the words. It takes a while and is called through Run.
	Open func(words string) (exchange.Parcel, error)
	// OnOpened is called once, after the sheet went.
	OnOpened func(exchange.Parcel)
	// OnClosed is called when the person thinks better of it; may be nil.
	OnClosed func()
	Canvas   func() fyne.Canvas
	Run      func(work, after func()) // as for the screen; nil: both at once
}

// mostTries is how often the words may be wrong before the sheet sends the person
// back to whoever has them.
const mostTries = 3

// receive is the sheet while it is open.
type receive struct {
	p     Receiving
	sheet *look.Sheet
	field *look.Field
	open  *look.Button
	close *look.Button
	say   *look.Text
	tries int
	busy  bool
}

// Receive opens the sheet that asks for the four words of a sealed file. What goes
// wrong is said in a sentence, and nothing was changed then.
func Receive(p Receiving) *look.Sheet { return newReceive(p).sheet }

func newReceive(p Receiving) *receive {
	if p.Run == nil {
		p.Run = func(work, after func()) { work(); after() }
	}
	r := &receive{p: p, field: look.NewField("The four words"), say: look.Words("")}
	title, whose := "Open a letter for review", "the letter"
	if p.Answers {
		title, whose = "Open a review that came back", "the review"
	}
	r.field.SetHint("Capitals, spaces and hyphens do not matter; the order does.")
	r.field.Input.OnChanged = func(string) { r.field.SetTrouble("") }
	r.open = look.PrimaryButton("Open", r.try)
	r.close = look.PlainButton("Not now", r.end)
	r.sheet = look.NewSheet(title, look.Column(12,
		look.Words("Whoever sent "+whose+" has four words for it and tells you them by phone."), r.field, r.say), r.close, r.open)
	r.sheet.OnEscape = r.end
	if p.Canvas != nil {
		r.sheet.Open(p.Canvas(), r.field.Input)
	}
	return r
}

// try opens the file with the words that are written.
func (r *receive) try() {
	words := strings.TrimSpace(r.field.Text())
	switch {
	case r.busy || r.open.Disabled():
		return
	case words == "":
		r.field.SetTrouble("Write the four words first.")
		r.sheet.Refresh()
		return
	}
	r.busy = true
	r.tell("Opening…", look.ColorSoft)
	var p exchange.Parcel
	var err error
	r.p.Run(func() { p, err = r.p.Open(words) }, func() {
		r.busy = false
		if !r.sheet.IsOpen() { // thought better of meanwhile
			return
		}
		if err == nil {
			r.sheet.Close()
			r.p.OnOpened(p)
			return
		}
		r.failed(err)
	})
}

// failed says why; only wrong words can be tried again.
func (r *receive) failed(err error) {
	if errors.Is(err, exchange.ErrWrongWords) {
		r.tries++
		if r.tries < mostTries {
			r.tell("", look.ColorSoft)
			r.field.SetTrouble(exchange.Explain(err))
			r.sheet.Refresh()
			r.focus(r.field.Input)
			return
		}
		r.field.SetTrouble("")
		r.stop("That was the third time that the words did not fit. Nothing was opened and nothing was changed. Ask whoever sent the file to read the words to you once more, or to send it again with new ones; then open the file anew.")
		return
	}
	r.stop(exchange.Explain(err))
}

// stop leaves nothing to do but to close.
func (r *receive) stop(sentence string) {
	r.field.Input.Disable()
	r.open.Disable()
	r.close.SetText("Close")
	r.tell(sentence, look.ColorDanger)
	r.focus(r.close)
}

func (r *receive) tell(sentence string, c fyne.ThemeColorName) {
	r.say.Color = c
	r.say.SetText(sentence)
	r.sheet.Refresh()
}

func (r *receive) focus(f fyne.Focusable) {
	if r.p.Canvas != nil {
		look.Focus(r.p.Canvas(), f)
	}
}

func (r *receive) end() {
	if !r.sheet.IsOpen() {
		return
	}
	r.sheet.Close()
	if r.p.OnClosed != nil {
		r.p.OnClosed()
	}
}

// Arrived says what a letter that came is to the one that is here; empty for one
// that is new.
func Arrived(a exchange.Arrival) string {
	switch a {
	case exchange.Again:
		return "This letter is here already, in the same wording. Your review goes on where you left it."
	case exchange.Later:
		return "This is a later wording of a letter that was here before. What you said of the earlier one stays with that."
	case exchange.Older:
		return "This is an earlier wording than the one that is here, so nothing was changed."
	}
	return ""
}

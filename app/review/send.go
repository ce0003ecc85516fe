package review

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage/exchange"
)

// Sending is what the sheet needs that sends a letter, or a review, on its way.
type Sending struct {
	Title string // empty: "Send for review"
	// Words are the four words that open the file; empty: only To's Dearly opens it.
	Words string
	To    string // whom the file is sealed for when there are no words

	// SaveFile asks for a place and writes the sealed file there, PutInFolder puts it
	// into the team's shared folder (nil: none is chosen), Here has it reviewed on
	// this computer (nil: not offered). Each calls done on the painting goroutine
	// when it went or could not; never when the person thinks better of it.
	SaveFile, PutInFolder, Here func(done func(error))

	// OnClosed is called when the sheet goes; sent: the file went somewhere. May be nil.
	OnClosed func(sent bool)
	Canvas   func() fyne.Canvas
}

// send is the sheet while it is open.
type send struct {
	p     Sending
	sheet *look.Sheet
	say   *look.Text
	close *look.Button
	ways  []*look.Card
	sent  bool
}

// Send opens the sheet: the four words, large, to be said by phone, and the ways
// that the file can go.
func Send(p Sending) *look.Sheet { return newSend(p).sheet }

func newSend(p Sending) *send {
	s := &send{p: p, say: look.Words("")}
	if p.Title == "" {
		s.p.Title = "Send for review"
	}
	var rows []fyne.CanvasObject
	if p.Words != "" {
		words := look.NewText(look.Span{Text: p.Words, Bold: true})
		words.TextSize, words.Align = look.SizeKey, fyne.TextAlignCenter
		ground := look.NewGround(look.ColorAccentGround, look.Pad(16, 14, 16, 14, words))
		ground.Radius = 10
		rows = append(rows, look.Label("Four words open it"), ground,
			look.NewText(look.Span{Text: "Say these words by phone. ", Bold: true}, look.Span{Text: "Never put them in the same message as the file."}))
	} else {
		rows = append(rows, look.Words("Only the Dearly of "+orSomebody(p.To)+" opens it, so no words are needed."))
	}
	rows = append(rows, look.Label("Where it goes"))
	s.way("Save as a file…", "One sealed file, to send the way your team sends files.", "The sealed file is saved.", p.SaveFile, false)
	s.way("Put it in the shared folder", "The same sealed file, where your team looks.", "The sealed file is in the shared folder.", p.PutInFolder, true)
	s.way("On this computer", "For somebody who sits here with you. No file is made.", "", p.Here, true)
	for _, way := range s.ways {
		rows = append(rows, look.Pad(0, 4, 0, 4, way)) // room for the ring
	}
	rows = append(rows, s.say)
	s.close = look.PlainButton("Not now", s.end)
	s.sheet = look.NewSheet(s.p.Title, look.Column(10, rows...), s.close)
	s.sheet.OnEscape = s.end
	var first fyne.Focusable = s.close
	if len(s.ways) > 0 {
		first = s.ways[0]
	}
	if p.Canvas != nil {
		s.sheet.Open(p.Canvas(), first)
	}
	return s
}

func orSomebody(name string) string {
	if name == "" {
		return "whoever it is for"
	}
	return name
}

// way offers one way for the file to go. wait: nobody is asked anything on the way.
func (s *send) way(label, means, went string, do func(done func(error)), wait bool) {
	if do == nil {
		return
	}
	at := len(s.ways)
	card := look.NewCard(look.Column(2, look.NewText(look.Span{Text: label, Bold: true}), look.Soft(means)), func() {
		if wait {
			s.tell("One moment…", look.ColorSoft)
		}
		do(func(err error) { s.done(went, err) })
	})
	card.Spoken = label + ". " + means
	card.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyUp:
			s.focus(at - 1)
		case fyne.KeyDown:
			s.focus(at + 1)
		default:
			return false
		}
		return true
	}
	s.ways = append(s.ways, card)
}

// focus goes to another of the ways.
func (s *send) focus(at int) {
	if at >= 0 && at < len(s.ways) && s.p.Canvas != nil {
		look.Focus(s.p.Canvas(), s.ways[at])
	}
}

// done says what became of it. What is reviewed on this computer needs no word more.
func (s *send) done(went string, err error) {
	switch {
	case err != nil:
		s.tell(exchange.Explain(err), look.ColorDanger)
		return
	case went == "":
		s.sent = true
		s.end()
		return
	case s.p.Words != "":
		went += " Now say the four words by phone."
	}
	s.sent = true
	s.close.SetText("Done")
	s.tell(went, look.ColorGood)
	if s.p.Canvas != nil && s.sheet.IsOpen() {
		look.Focus(s.p.Canvas(), s.close)
	}
}

func (s *send) tell(sentence string, c fyne.ThemeColorName) {
	s.say.Color = c
	s.say.SetText(sentence)
	s.sheet.Refresh()
}

func (s *send) end() {
	if !s.sheet.IsOpen() {
		return
	}
	s.sheet.Close()
	if s.p.OnClosed != nil {
		s.p.OnClosed(s.sent)
	}
}

package letter

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/storage"
)

// Screen is a letter as the child will read it.
type Screen struct {
	p         Params
	explained []paper.Explained
	options   paper.Options

	top     *look.TopBar
	message *look.Message
	foot    *look.FootLine
	sheet   *sheet
	scroll  *container.Scroll
	side    *side
	content *fyne.Container
	reading bool // aloud, now
	busy    bool
}

// New opens the preview of a letter.
func New(p Params) *Screen {
	if p.Now == nil {
		p.Now = time.Now
	}
	if p.Do == nil {
		p.Do = fyne.Do
	}
	if p.Run == nil {
		p.Run = func(work, then func()) {
			go func() {
				work()
				p.Do(then)
			}()
		}
	}
	s := &Screen{p: p, options: paper.Options{Words: true}, top: look.NewTopBar(screenTitle(p.Child)),
		message: look.NewMessage(), foot: look.NewFootLine(), sheet: newSheet()}
	if p.Words != nil {
		s.explained = explainedIn(p.Letter, p.Child, p.Words(p.Child))
	}
	s.top.SetBack("Writing", s.back)
	s.top.SetButtons(s.buttons()...)
	s.sheet.onKey = s.key
	s.side = newSide(s)
	var desk *fyne.Container
	desk, s.scroll = look.Scrolled(look.Pad(26, 24, 32, 24, s.sheet))
	s.content = look.Frame([]fyne.CanvasObject{s.top, s.message}, s.foot,
		container.New(deskAndSide(), look.NewGround(look.ColorDesk, desk), s.side.ground))
	s.foot.SetItems("Your own note is not part of the letter and is never printed.")
	s.show()
	s.sayMissing()
	return s
}

// screenTitle names the screen.
func screenTitle(c storage.Child) string {
	if strings.TrimSpace(c.Name) == "" {
		return "As the child will read it"
	}
	return "As " + c.Name + " will read it"
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus puts the keyboard on the paper, which it scrolls.
func (s *Screen) Focus() { s.focus(s.sheet) }

// Close ends the reading aloud; call it when the screen is left.
func (s *Screen) Close() {
	if s.reading {
		s.p.Voice.Stop()
	}
}

func (s *Screen) focus(f fyne.Focusable) {
	if s.p.Canvas == nil {
		return
	}
	if c := s.p.Canvas(); c != nil {
		look.Focus(c, f)
	}
}

func (s *Screen) back() {
	s.Close()
	if s.p.OnBack != nil {
		s.p.OnBack()
	}
}

func (s *Screen) buttons() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	add := func(b *look.Button) {
		b.OnKey = s.escape
		out = append(out, b)
	}
	if s.p.Print != nil {
		add(look.PlainButton("Print…", s.Print))
	}
	add(look.PlainButton("Plain text…", s.SaveText))
	add(look.PlainButton("Word…", s.SaveWord))
	add(look.PlainButton("PDF…", s.SavePDF))
	add(look.PrimaryButton("Copy for the record", s.CopyOut))
	return out
}

// letter is what goes on paper.
func (s *Screen) letter() paper.Letter { return onPaper(s.p.Child, s.p.Letter, s.explained) }

// show draws the paper anew.
func (s *Screen) show() {
	s.sheet.show(paper.Lay(s.letter(), s.options), s.options.Large)
	s.scroll.Refresh()
	s.content.Refresh()
}

// sayMissing warns of characters that the PDF cannot show.
func (s *Screen) sayMissing() {
	lost, err := paper.MissingIn(s.letter(), s.options)
	if err == nil && len(lost) > 0 {
		s.say(paper.SayMissing(lost), look.Warn)
	}
}

// say tells a sentence in the strip.
func (s *Screen) say(words string, tone look.Tone) {
	s.message.Say(words, tone)
	s.content.Refresh()
}

// run does slow work, one piece at a time.
func (s *Screen) run(work, then func()) {
	if s.busy {
		return
	}
	s.busy = true
	s.p.Run(work, func() {
		s.busy = false
		then()
	})
}

// escape leaves the screen from a button.
func (s *Screen) escape(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyEscape {
		return false
	}
	s.back()
	return true
}

// key scrolls the paper, or leaves it.
func (s *Screen) key(name fyne.KeyName) bool {
	step := s.sheet.body() * lineHeight * 2
	most := max(s.scroll.Content.Size().Height-s.scroll.Size().Height, 0)
	to := s.scroll.Offset.Y
	switch name {
	case fyne.KeyEscape:
		s.back()
		return true
	case fyne.KeyUp:
		to -= step
	case fyne.KeyDown:
		to += step
	case fyne.KeyPageUp:
		to -= s.scroll.Size().Height * 0.9
	case fyne.KeyPageDown, fyne.KeySpace:
		to += s.scroll.Size().Height * 0.9
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = most
	default:
		return false
	}
	s.scroll.Offset.Y = min(max(to, 0), most)
	s.scroll.Refresh()
	return true
}

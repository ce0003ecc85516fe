package teach

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/jargon"
	"dearly/storage"
)

// room is one of the rooms behind the strip.
type room interface {
	name() string
	content() fyne.CanvasObject
	enter() // it is about to be shown
	focus()
	foot() (facts []string, state string)
	chrome() chrome
}

// chrome is how much of the training room stands round a room.
type chrome uint8

const (
	whole chrome = iota // the bar, the doors and the foot line
	desk                // the foot line: the room has a bar of its own
	bare                // nothing: the room has the whole window
)

// Screen is the training room.
type Screen struct {
	p       Params
	top     *look.TopBar
	message *look.Message
	foot    *look.FootLine
	strip   *look.Ground
	body    *fyne.Container
	frames  [bare + 1]*fyne.Container
	content *fyne.Container // one of them

	rooms   []room
	doors   []*look.Card
	now     room
	show    *show
	words   *words
	learn   *learn
	lessons *practise

	dictionary *jargon.Dictionary // made when first asked for
	full       bool
}

// New opens the training room at Show.
func New(p Params) *Screen {
	s := &Screen{p: p, top: look.NewTopBar("Training room"), message: look.NewMessage(), foot: look.NewFootLine(), body: container.NewStack()}
	if p.OnBack != nil {
		s.top.SetBack("Desk", func() {
			s.Close()
			p.OnBack()
		})
	}
	s.top.SetChips(look.NewChip("Made-up children", look.Training))
	s.show, s.lessons, s.words, s.learn = newShow(s), newPractise(s), newWords(s), newLearn(s)
	s.rooms = []room{s.show, s.lessons, s.words, s.learn}

	var row []fyne.CanvasObject
	for _, r := range s.rooms {
		door := look.NewListRow(look.Strong(r.name()), func() {
			s.open(r)
			s.Focus()
		})
		door.Spoken = r.name()
		s.doors = append(s.doors, door)
		row = append(row, container.New(asWide{}, door))
	}
	s.strip = look.NewGround(look.ColorPanel, look.Pad(6, 18, 6, 18, look.HeadLine(row, nil)))
	s.strip.Sides.Bottom = true
	ground := look.NewGround(look.ColorDesk, s.body)
	s.frames[whole] = look.Frame([]fyne.CanvasObject{s.top, s.strip, s.message}, s.foot, ground)
	s.frames[desk] = look.Frame([]fyne.CanvasObject{s.message}, s.foot, ground)
	s.frames[bare] = look.Frame([]fyne.CanvasObject{s.message}, nil, ground)
	s.content = container.NewStack()
	s.open(s.show)
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus puts the keyboard where the room wants it.
func (s *Screen) Focus() { s.now.focus() }

// Close keeps what is being written, in every room. Call it before the window or
// the store goes.
func (s *Screen) Close() {
	s.words.form.keepQuietly()
	if s.lessons.desk != nil {
		s.lessons.desk.settled()
	}
	if s.show.desk != nil {
		s.show.desk.keepQuietly()
	}
	s.fullScreen(false)
}

// Undo takes back the last step on the team's list, or on the text that is shown,
// or in the letter that is written. It is for the menu.
func (s *Screen) Undo() {
	switch {
	case s.now == room(s.words) && s.words.list.CanUndo() != "":
		s.words.undo()
	case s.now == room(s.show) && s.show.stage != nil:
		s.show.stage.letter('u')
	case s.now == room(s.show) && s.show.desk != nil:
		s.show.desk.page.Undo()
	case s.now == room(s.lessons) && s.lessons.desk != nil:
		s.lessons.desk.page.Undo()
	}
}

// FullScreen tells the room that the window went to full screen or came back by
// another way than OnFullScreen.
func (s *Screen) FullScreen(on bool) { s.full = on }

// open shows a room.
func (s *Screen) open(r room) {
	s.message.Clear()
	if s.now == room(s.words) && r != s.now {
		s.words.form.keepQuietly()
	}
	s.now = r
	for i, door := range s.doors {
		door.SetSelected(s.rooms[i] == r)
	}
	r.enter()
	s.refresh()
}

// refresh shows what the room shows now.
func (s *Screen) refresh() {
	s.body.Objects = []fyne.CanvasObject{s.now.content()}
	s.content.Objects = []fyne.CanvasObject{s.frames[s.now.chrome()]}
	s.tell()
	s.content.Refresh()
	s.frames[s.now.chrome()].Refresh()
	s.body.Refresh()
}

// tell brings the foot line up to the room.
func (s *Screen) tell() {
	facts, state := s.now.foot()
	s.foot.SetItems(facts...)
	s.foot.SetState(state, look.Quiet)
}

// fullScreen turns full screen on or off.
func (s *Screen) fullScreen(on bool) {
	if s.p.OnFullScreen != nil && on != s.full {
		s.full = on
		s.p.OnFullScreen(on)
	}
}

func (s *Screen) canvas() fyne.Canvas {
	if s.p.Canvas == nil {
		return nil
	}
	return s.p.Canvas()
}

func (s *Screen) focusOn(f fyne.Focusable) {
	if c := s.canvas(); c != nil && f != nil {
		look.Focus(c, f)
	}
}

// words joins the built-in list with the team's.
func (s *Screen) compiled() *jargon.Dictionary {
	if s.dictionary == nil {
		s.dictionary, _ = jargon.Compile(s.p.Known, s.p.BuiltIn, jargon.Layer{Name: "team list", Entries: s.words.list.Entries()})
	}
	return s.dictionary
}

// trouble says that something could not be kept.
func (s *Screen) trouble(what string, err error) {
	s.message.Say(what+" "+storage.Explain(err), look.Trouble)
	s.content.Refresh()
}

// say tells one sentence in the strip under the doors.
func (s *Screen) say(sentence string) {
	s.message.Say(sentence, look.Quiet)
	s.content.Refresh()
}

// asWide makes a thing as wide as its words wish.
type asWide struct{}

func (asWide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	if c, ok := objects[0].(*look.Card); ok {
		if w, ok := c.Content.(look.Wisher); ok {
			m.Width = w.Wish() + 22
		}
	}
	return m
}

func (asWide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}

package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ HeightForer = (*TopBar)(nil)

// TopBar is the bar under the menu: a way back, what this is, chips that say
// more, and buttons on the right.
type TopBar struct {
	widget.BaseWidget
	back    *Button // nil: no way back
	title   *Text
	chips   []fyne.CanvasObject
	buttons []fyne.CanvasObject
	ground  *Ground
}

// NewTopBar makes a bar with a title.
func NewTopBar(title string) *TopBar {
	b := &TopBar{title: Title(title), ground: NewGround(ColorPanel, nil)}
	b.ground.Sides.Top, b.ground.Sides.Bottom = true, true
	b.ExtendBaseWidget(b)
	b.build()
	return b
}

// SetTitle changes the title.
func (b *TopBar) SetTitle(text string) { b.title.SetText(text); b.build() }

// Title is the title.
func (b *TopBar) Title() string { return b.title.Text() }

// SetBack puts a way back at the left, named for where it leads ("‹ Rosa"). Esc on
// it goes back, unless a screen has another use for it.
func (b *TopBar) SetBack(to string, tapped func()) {
	b.back = PlainButton("‹ "+to, tapped)
	b.back.Spoken = "Back to " + to
	b.back.passKeys(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape && tapped != nil {
			tapped()
		}
	})
	b.build()
}

// SetChips puts chips (or other small things) after the title.
func (b *TopBar) SetChips(chips ...fyne.CanvasObject) { b.chips = chips; b.build() }

// SetButtons puts buttons at the right, the primary one last.
func (b *TopBar) SetButtons(buttons ...fyne.CanvasObject) { b.buttons = buttons; b.build() }

func (b *TopBar) inside() []fyne.CanvasObject { return b.ground.inside() }

func (b *TopBar) build() {
	var left []fyne.CanvasObject
	if b.back != nil {
		left = append(left, b.back)
	}
	left = append(left, b.title)
	left = append(left, b.chips...)
	b.ground.Content = Pad(9, 18, 9, 18, newBar(left, b.buttons))
	b.ground.Refresh()
	b.Refresh()
}

// HeightFor is one line, or two when the buttons do not fit beside the title.
func (b *TopBar) HeightFor(width float32) float32 {
	return max(b.ground.HeightFor(width), PlainButton("A", nil).MinSize().Height+18)
}

// MinSize is at least as tall as a bar with a button.
func (b *TopBar) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	m := b.ground.MinSize()
	width := b.BaseWidget.Size().Width
	if width == 0 { // not laid out yet: assume that there is room
		width = 4000
	}
	m.Height = b.HeightFor(width)
	return m
}

// CreateRenderer is for Fyne.
func (b *TopBar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return widget.NewSimpleRenderer(b.ground)
}

// FootLine is the line at the foot that tells the truth: facts at the left,
// what became of the work at the right.
type FootLine struct {
	widget.BaseWidget
	items  []string
	state  *Text
	ground *Ground
}

// NewFootLine makes a foot line with facts.
func NewFootLine(items ...string) *FootLine {
	f := &FootLine{state: Soft("").OneLine(), ground: NewGround(ColorPanel, nil)}
	f.ground.Sides.Top = true
	f.ExtendBaseWidget(f)
	f.SetItems(items...)
	return f
}

// SetItems changes the facts; empty ones are left out.
func (f *FootLine) SetItems(items ...string) {
	if f.ground.Content != nil && equal(f.items, items) {
		return
	}
	f.items = append([]string(nil), items...)
	f.build()
}

// Items are the facts.
func (f *FootLine) Items() []string { return f.items }

// SetState changes what stands at the right: Good for saved, Trouble for not.
func (f *FootLine) SetState(text string, tone Tone) {
	if f.state.Text() == text && f.state.Color == tone.ink() {
		return
	}
	f.state.Color = tone.ink()
	f.state.SetText(text)
	f.build()
}

// State is what stands at the right.
func (f *FootLine) State() string { return f.state.Text() }

func (f *FootLine) inside() []fyne.CanvasObject { return f.ground.inside() }

func (f *FootLine) build() {
	var left []fyne.CanvasObject
	for _, s := range f.items {
		if s != "" {
			left = append(left, Soft(s).OneLine())
		}
	}
	f.ground.Content = Pad(6, 18, 6, 18, Row(27, left, []fyne.CanvasObject{f.state}))
	f.ground.Refresh()
	f.Refresh()
}

// MinSize is one line.
func (f *FootLine) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	m := f.ground.MinSize()
	m.Height = max(m.Height, Soft("A").OneLine().HeightFor(100)+12)
	return m
}

// CreateRenderer is for Fyne.
func (f *FootLine) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	return widget.NewSimpleRenderer(f.ground)
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

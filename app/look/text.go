package look

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Span is words of one style within a Text.
type Span struct {
	Text  string
	Bold  bool
	Color fyne.ThemeColorName // empty: the colour of the Text
}

// Text shows words: a line, or prose that wraps. Unlike Fyne's label it keeps
// no padding of its own, so words stand exactly where the layout puts them.
type Text struct {
	widget.BaseWidget
	Spans    []Span
	TextSize fyne.ThemeSizeName  // empty: SizeBody
	Color    fyne.ThemeColorName // empty: ColorInk
	Align    fyne.TextAlign
	Lines    int  // at most so many rows, the last ending in "…"; 0: as many as it takes
	Gives    bool // in a Row that is too short this goes first, and wholly

	known known
}

var (
	_ fyne.Accessible = (*Text)(nil)
	_ HeightForer     = (*Text)(nil)
	_ Wisher          = (*Text)(nil)
)

// NewText makes prose that wraps, in body size and ink.
func NewText(spans ...Span) *Text {
	t := &Text{Spans: spans}
	t.ExtendBaseWidget(t)
	return t
}

// Words makes prose that wraps, in body size and ink.
func Words(text string) *Text { return NewText(Span{Text: text}) }

// Soft makes a quieter, smaller second line that wraps.
func Soft(text string) *Text {
	t := Words(text)
	t.TextSize, t.Color = SizeSmall, ColorSoft
	return t
}

// Strong makes one line of semibold words, cut with "…" when room is short.
func Strong(text string) *Text {
	t := NewText(Span{Text: text, Bold: true})
	t.Lines = 1
	return t
}

// Title makes the one line that names a bar or a sheet.
func Title(text string) *Text {
	t := Strong(text)
	t.TextSize = SizeTitle
	return t
}

// Head makes the one line that names a screen.
func Head(text string) *Text {
	t := Strong(text)
	t.TextSize = SizeHead
	return t
}

// Label makes the small semibold soft line over a field or a group.
func Label(text string) *Text {
	t := Strong(text)
	t.TextSize, t.Color = SizeSmall, ColorSoft
	return t
}

// OneLine keeps the text to one line, cut with "…" when room is short.
func (t *Text) OneLine() *Text {
	t.Lines = 1
	return t
}

// In gives the text a colour.
func (t *Text) In(c fyne.ThemeColorName) *Text {
	t.Color = c
	return t
}

// SetText replaces all words, keeping the style of the first span.
func (t *Text) SetText(text string) {
	var s Span
	if len(t.Spans) > 0 {
		s = t.Spans[0]
	}
	s.Text = text
	t.Spans = []Span{s}
	t.Refresh()
}

// Text is all words.
func (t *Text) Text() string {
	var b strings.Builder
	for _, s := range t.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// AccessibilityLabel is the words.
func (t *Text) AccessibilityLabel() string { return t.Text() }

// AccessibilityRole is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (t *Text) textSize() float32 {
	name := t.TextSize
	if name == "" {
		name = SizeBody
	}
	return t.Theme().Size(name)
}

// known is what was measured last. Every frame asks every text for its size, so
// measuring the same words again is what would cost.
type known struct {
	spans     []Span
	pts       float32
	wish, row float32

	width float32 // of rows; negative: none yet
	lines int
	rows  []textRow
}

// measured brings known up to date with the words and the text size.
func (t *Text) measured() *known {
	k, pts := &t.known, t.textSize()
	if k.pts == pts && slices.Equal(k.spans, t.Spans) {
		return k
	}
	*k = known{spans: slices.Clone(t.Spans), pts: pts, width: -1}
	m := measureAt(pts)
	for _, s := range t.Spans {
		k.wish += m(s.Text, s.Bold)
	}
	k.wish++ // measuring rounds; a point saves the last letter
	k.row = fyne.MeasureText("Ay", pts, fyne.TextStyle{}).Height
	return k
}

func measureAt(pts float32) measure {
	return func(s string, bold bool) float32 {
		return fyne.MeasureText(s, pts, fyne.TextStyle{Bold: bold}).Width
	}
}

func (t *Text) rows(width float32) []textRow {
	if t.Gives && width < 1 {
		return nil
	}
	k := t.measured()
	if k.width == width && k.lines == t.Lines {
		return k.rows
	}
	m := measureAt(k.pts)
	switch {
	case t.Lines == 1:
		k.rows = []textRow{oneRow(t.Spans, k.wish, width, m)}
	default:
		k.rows = wrapSpans(t.Spans, width, m)
		if t.Lines > 0 && len(k.rows) > t.Lines {
			k.rows = cutRows(t.Spans, k.rows, t.Lines, width, m)
		}
	}
	k.width, k.lines = width, t.Lines
	return k.rows
}

// HeightFor is the height of the words wrapped at a width; no words, no height.
func (t *Text) HeightFor(width float32) float32 {
	k := t.measured()
	switch {
	case t.empty():
		return 0
	case t.Lines == 1:
		return k.row
	}
	return k.row * float32(max(1, len(t.rows(width))))
}

func (t *Text) empty() bool {
	for _, s := range t.Spans {
		if s.Text != "" {
			return false
		}
	}
	return true
}

// Wish is the width of the words on one line.
func (t *Text) Wish() float32 { return t.measured().wish }

// MinSize is as wide as a few letters and as tall as the words at the width
// the text has now.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	size := t.textSize()
	w := min(t.Wish(), 2*size)
	if t.Gives {
		return fyne.NewSize(0, t.HeightFor(t.Wish()))
	}
	now := t.BaseWidget.Size().Width
	if now == 0 {
		now = t.Wish()
	}
	return fyne.NewSize(w, t.HeightFor(max(w, now)))
}

// CreateRenderer is for Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{text: t}
	r.Layout(t.BaseWidget.Size()) // made anew after a minute out of sight, it is not laid out by Fyne
	return r
}

type textRenderer struct {
	text    *Text
	objects []fyne.CanvasObject
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *textRenderer) Layout(size fyne.Size) {
	t := r.text
	th, v := t.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	pts := t.textSize()
	h := t.measured().row
	r.objects = r.objects[:0]
	for i, row := range t.rows(size.Width) {
		x := float32(0)
		switch t.Align {
		case fyne.TextAlignCenter:
			x = (size.Width - row.width) / 2
		case fyne.TextAlignTrailing:
			x = size.Width - row.width
		}
		for _, run := range row.runs {
			name := t.Spans[run.span].Color
			if name == "" {
				name = t.Color
			}
			if name == "" {
				name = ColorInk
			}
			w := canvas.NewText(run.text, th.Color(name, v))
			w.TextSize = pts
			w.TextStyle.Bold = t.Spans[run.span].Bold
			w.Move(fyne.NewPos(x+run.x, float32(i)*h))
			w.Resize(fyne.NewSize(run.width, h))
			r.objects = append(r.objects, w)
		}
	}
}

func (r *textRenderer) Refresh() {
	r.Layout(r.text.BaseWidget.Size())
	canvas.Refresh(r.text)
}

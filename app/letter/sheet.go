package letter

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/assets"
)

// sheet is the paper on the screen, with the keyboard's place on it for scrolling.
// It is drawn from the blocks that the PDF is drawn from, in the same type and with
// the same room, 20 points high on paper of 760 unless the program's text is larger.
type sheet struct {
	widget.BaseWidget
	blocks []paper.Block
	large  bool
	onKey  func(fyne.KeyName) bool

	regular, bold fyne.Resource
	shapes        *paper.Shapes // nil: every character is taken for one of the type's
	focused       bool
	widths        map[width]float64
	laid          laid
}

type width struct {
	words string
	bold  bool
	size  float32
}

// laid is the sheet as it was laid out last.
type laid struct {
	width  float32
	rows   []row
	height float32
}

// row is one row of words and where it stands.
type row struct {
	runs   []paper.Run
	x, y   float32
	size   float32
	height float32
	sign   string
	symbol paper.Symbol
}

const (
	sheetWidth  = 760
	textSize    = 20
	largeText   = 27
	lineHeight  = 1.65
	sheetAcross = 64 // room at the sides
	sheetDown   = 56 // room above and below
)

var (
	_ fyne.Focusable   = (*sheet)(nil)
	_ fyne.Accessible  = (*sheet)(nil)
	_ fyne.Tappable    = (*sheet)(nil)
	_ look.HeightForer = (*sheet)(nil)
)

func newSheet() *sheet {
	shapes, _ := paper.NewShapes() // without them, strange characters look stranger
	s := &sheet{
		shapes:  shapes,
		regular: fyne.NewStaticResource("Andika-Regular.ttf", assets.AndikaRegular()),
		bold:    fyne.NewStaticResource("Andika-Bold.ttf", assets.AndikaBold()),
		widths:  map[width]float64{},
	}
	s.ExtendBaseWidget(s)
	return s
}

// show puts other words on the paper.
func (s *sheet) show(blocks []paper.Block, large bool) {
	s.blocks, s.large = blocks, large
	s.laid = laid{}
	s.Refresh()
}

// wide is how wide the paper is in the room it is given.
func wide(room float32) float32 { return min(look.Grow(sheetWidth), room) }

// HeightFor is the height of the paper in room of a width, and never small: a short
// letter is on a sheet, too.
func (s *sheet) HeightFor(room float32) float32 {
	return max(s.layOut(wide(room)).height, wide(room)*0.8)
}

// MinSize is narrow; the paper takes the width it is given.
func (s *sheet) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	room := s.BaseWidget.Size().Width
	if room == 0 {
		room = look.Grow(sheetWidth)
	}
	return fyne.NewSize(240, s.HeightFor(room))
}

// AccessibilityLabel is the whole letter.
func (s *sheet) AccessibilityLabel() string {
	words := ""
	for _, b := range s.blocks {
		words += b.Sign + " " + b.Text() + "\n"
	}
	return words
}

// AccessibilityRole is text.
func (s *sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained shows the ring.
func (s *sheet) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost hides the ring.
func (s *sheet) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune is not for paper.
func (s *sheet) TypedRune(rune) {}

// TypedKey scrolls, and leaves.
func (s *sheet) TypedKey(e *fyne.KeyEvent) {
	if s.onKey != nil {
		s.onKey(e.Name)
	}
}

// Tapped puts the keyboard on the paper.
func (s *sheet) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
}

// CreateRenderer is for Fyne.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &sheetRenderer{sheet: s, ground: canvas.NewRectangle(color.Transparent)}
}

type sheetRenderer struct {
	sheet   *sheet
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) MinSize() fyne.Size           { return r.sheet.MinSize() }
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *sheetRenderer) Layout(size fyne.Size) {
	s := r.sheet
	th, v := s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	ink, accent := th.Color(look.ColorInk, v), th.Color(look.ColorAccent, v)
	r.ground.FillColor, r.ground.CornerRadius = th.Color(look.ColorPage, v), 4
	r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(look.ColorLine, v), 1
	r.ground.Shadow = canvas.Shadow{Color: th.Color(look.ColorShadow, v), BlurRadius: 8, Offset: fyne.NewPos(0, 2)}
	if s.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = accent, 2
	}
	across := wide(size.Width)
	edge := (size.Width - across) / 2 // the paper lies in the middle
	r.ground.Move(fyne.NewPos(edge, 0))
	r.ground.Resize(fyne.NewSize(across, size.Height))
	r.objects = append(r.objects[:0], r.ground)
	for _, line := range s.layOut(across).rows {
		left := edge + margin(across)
		if line.sign != "" {
			r.text(line, left, paper.Run{Text: line.sign}, ink)
		}
		if line.symbol != paper.NoSymbol {
			r.picture(line, left, accent)
		}
		x := edge + line.x
		for _, run := range line.runs {
			x += r.text(line, x, run, ink)
		}
	}
}

// text puts words on a row and gives their width.
func (r *sheetRenderer) text(line row, x float32, run paper.Run, ink color.Color) float32 {
	from := x
	for _, p := range r.sheet.parts(run.Text) {
		t := canvas.NewText(p.words, ink)
		t.TextSize, t.FontSource = line.size, r.sheet.source(p, run.Bold)
		size := t.MinSize()
		t.Move(fyne.NewPos(x, line.y+(line.height-size.Height)/2))
		t.Resize(size)
		r.objects = append(r.objects, t)
		x += size.Width
	}
	return x - from
}

func (r *sheetRenderer) picture(line row, x float32, accent color.Color) {
	red, green, blue, _ := accent.RGBA()
	hex := fmt.Sprintf("#%02X%02X%02X", red>>8, green>>8, blue>>8)
	img := canvas.NewImageFromResource(fyne.NewStaticResource(fmt.Sprintf("symbol-%d-%s.svg", line.symbol, hex[1:]), line.symbol.SVG(hex)))
	img.FillMode = canvas.ImageFillContain
	img.Resize(fyne.NewSize(line.size, line.size))
	img.Move(fyne.NewPos(x, line.y+(line.height-line.size)/2))
	r.objects = append(r.objects, img)
}

func (r *sheetRenderer) Refresh() {
	r.sheet.laid = laid{} // the text size may have changed
	r.Layout(r.sheet.BaseWidget.Size())
	canvas.Refresh(r.sheet)
}

package editor

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// cardView paints a card: the term, why, the wordings with their keys, and the
// actions.
type cardView struct {
	widget.BaseWidget
	card    *card
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
	tall    float32
}

func newCardView(c *card) *cardView {
	v := &cardView{card: c, ground: canvas.NewRectangle(color.Transparent)}
	v.ExtendBaseWidget(v)
	return v
}

func (v *cardView) CreateRenderer() fyne.WidgetRenderer { return &cardRenderer{v} }

// Tapped keeps a click on the card from reaching the page under it.
func (v *cardView) Tapped(*fyne.PointEvent) {}

// MouseDown keeps a press on the card from reaching the page under it. A card
// that came with the mouse stays.
func (v *cardView) MouseDown(*desktop.MouseEvent) { v.card.keep() }

// MouseIn holds a card that came with the mouse.
func (v *cardView) MouseIn(*desktop.MouseEvent) { v.card.page.hover.stopLeave() }

// MouseMoved is for Fyne.
func (v *cardView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets a card that came with the mouse go.
func (v *cardView) MouseOut() { v.card.page.hoverOut() }

// MouseUp is for Fyne.
func (v *cardView) MouseUp(*desktop.MouseEvent) {}

// Cursor is the arrow.
func (v *cardView) Cursor() desktop.Cursor { return desktop.DefaultCursor }

type cardRenderer struct{ v *cardView }

func (r *cardRenderer) Destroy()                     {}
func (r *cardRenderer) Layout(size fyne.Size)        { place(r.v.ground, 0, 0, size.Width, size.Height) }
func (r *cardRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, r.v.tall) }
func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.v.objects }
func (r *cardRenderer) Refresh() {
	r.v.layOut(r.v.Size().Width)
	canvas.Refresh(r.v.ground)
}

// layOut builds the card at a width and gives its size.
func (v *cardView) layOut(width float32) fyne.Size {
	p, c := v.card.page, v.card
	col := p.colors
	th := p.Theme()
	base := th.Size(theme.SizeNameText)
	v.ground.FillColor, v.ground.StrokeColor = col.page, col.look
	v.ground.StrokeWidth, v.ground.CornerRadius = 2, 10
	v.ground.Shadow = canvas.Shadow{Color: color.NRGBA{0, 0, 0, 0x30}, BlurRadius: 8, Offset: fyne.NewPos(0, 2)}
	v.objects = append(v.objects[:0], v.ground)
	inner := width - 2*cardPad
	y := float32(cardPad)
	plain, bold := fyne.TextStyle{}, fyne.TextStyle{Bold: true}
	if c.card.Title != "" {
		y = v.write(c.card.Title, cardPad, y, inner, base*1.05, bold, col.ink) + 3
	}
	if c.card.Why != "" {
		y = v.write(c.card.Why, cardPad, y, inner, base*0.93, plain, col.softInk) + 6
	}
	n := 0
	for _, w := range c.card.Wordings {
		if w.Advice || p.readOnly {
			y = v.write(w.Text, cardPad, y+2, inner, base, plain, col.ink) + 4
			continue
		}
		key := ""
		if n == c.chosen {
			key = "Enter"
		} else if n < 9 && !c.hover {
			key = strconv.Itoa(n + 1)
		}
		o := newOption(v, w, key, n == c.chosen)
		n++
		tall := o.layOut(inner)
		place(o, cardPad, y+2, inner, tall)
		v.objects = append(v.objects, o)
		y += tall + 5
	}
	y = v.actions(y+4, inner, base*0.93)
	v.tall = y + cardPad - 4
	return fyne.NewSize(width, v.tall)
}

// actions writes the actions in a row, or in several.
func (v *cardView) actions(y, inner, size float32) float32 {
	x, tall := float32(cardPad), float32(0)
	for i, a := range v.card.card.Actions {
		l := newLink(v, a, size, v.card.chosen == len(v.card.take)+i)
		min := l.MinSize()
		if x > cardPad && x+min.Width > cardPad+inner {
			x = cardPad
			y += min.Height + 4
		}
		place(l, x, y, min.Width, min.Height)
		v.objects = append(v.objects, l)
		x += min.Width + 14
		tall = min.Height + 4
	}
	return y + tall
}

// write sets text in rows no wider than width, and gives the y below it.
func (v *cardView) write(s string, x, y, width, size float32, style fyne.TextStyle, ink color.Color) float32 {
	objects, below := setText(s, x, y, width, size, style, ink)
	v.objects = append(v.objects, objects...)
	return below
}

func setText(s string, x, y, width, size float32, style fyne.TextStyle, ink color.Color) ([]fyne.CanvasObject, float32) {
	var objects []fyne.CanvasObject
	w := newWidths(size, style)
	tall := fyne.MeasureText("Ag", size, style).Height
	for _, s := range lines(s) {
		for _, r := range wrapAll(nil, s, width, w) {
			t := canvas.NewText(s[r.start:r.end], ink)
			t.TextSize, t.TextStyle = size, style
			t.Move(fyne.NewPos(x, y))
			objects = append(objects, t)
			y += tall
		}
	}
	return objects, y
}

// option is one wording on a card.
type option struct {
	widget.BaseWidget
	view           *cardView
	wording        Wording
	key            string
	chosen, hover  bool
	ground, keyBox *canvas.Rectangle
	objects        []fyne.CanvasObject
}

func newOption(v *cardView, w Wording, key string, chosen bool) *option {
	o := &option{
		view: v, wording: w, key: key, chosen: chosen,
		ground: canvas.NewRectangle(color.Transparent), keyBox: canvas.NewRectangle(color.Transparent),
	}
	o.ExtendBaseWidget(o)
	return o
}

// layOut builds the option at a width and gives its height.
func (o *option) layOut(width float32) float32 {
	p := o.view.card.page
	base := p.Theme().Size(theme.SizeNameText)
	small := base * 0.8
	keySize := fyne.MeasureText(o.key, small, fyne.TextStyle{})
	room := width - 20
	if o.key != "" {
		room -= keySize.Width + 20
	}
	texts, below := setText(o.wording.Text, 10, 6, room, base, fyne.TextStyle{}, p.colors.ink)
	tall := below + 6
	o.objects = append([]fyne.CanvasObject{o.ground}, texts...)
	o.ground.CornerRadius = 6
	o.paintGround()
	place(o.ground, 0, 0, width, tall)
	if o.key != "" {
		o.keyBox.FillColor, o.keyBox.StrokeColor = p.colors.page, p.colors.edge
		o.keyBox.StrokeWidth, o.keyBox.CornerRadius = 1, 4
		place(o.keyBox, width-keySize.Width-20, (tall-keySize.Height-4)/2, keySize.Width+12, keySize.Height+4)
		t := canvas.NewText(o.key, p.colors.softInk)
		t.TextSize = small
		t.Move(fyne.NewPos(width-keySize.Width-14, (tall-keySize.Height)/2))
		o.objects = append(o.objects, o.keyBox, t)
	}
	return tall
}

func (o *option) paintGround() {
	col := o.view.card.page.colors
	o.ground.FillColor = col.desk
	if o.chosen || o.hover {
		o.ground.FillColor = col.take
	}
}

func (o *option) CreateRenderer() fyne.WidgetRenderer { return &plainRenderer{&o.objects} }

// Tapped takes the wording.
func (o *option) Tapped(*fyne.PointEvent) { o.view.card.use(o.wording) }

// MouseIn shows that the wording can be taken.
func (o *option) MouseIn(*desktop.MouseEvent) { o.setHover(true) }

// MouseMoved is for Fyne.
func (o *option) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (o *option) MouseOut() { o.setHover(false) }

func (o *option) setHover(on bool) {
	o.hover = on
	if on {
		o.view.MouseIn(nil)
	} else {
		o.view.MouseOut()
	}
	o.paintGround()
	canvas.Refresh(o.ground)
}

// Cursor is the hand.
func (o *option) Cursor() desktop.Cursor { return desktop.PointerCursor }

// link is one action on a card.
type link struct {
	widget.BaseWidget
	view    *cardView
	action  Action
	objects []fyne.CanvasObject
}

func newLink(v *cardView, a Action, size float32, chosen bool) *link {
	l := &link{view: v, action: a}
	t := canvas.NewText(a.Label, v.card.page.colors.heading)
	t.TextSize = size
	if chosen {
		ground := canvas.NewRectangle(v.card.page.colors.take)
		ground.CornerRadius = 4
		tall := t.MinSize()
		place(ground, -5, -2, tall.Width+10, tall.Height+4)
		l.objects = append(l.objects, ground)
	}
	l.objects = append(l.objects, t)
	l.ExtendBaseWidget(l)
	return l
}

func (l *link) CreateRenderer() fyne.WidgetRenderer { return &plainRenderer{&l.objects} }

// Tapped does the action.
func (l *link) Tapped(*fyne.PointEvent) { l.view.card.act(l.action) }

// Cursor is the hand.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// plainRenderer renders objects that its widget has laid out itself.
type plainRenderer struct{ objects *[]fyne.CanvasObject }

func (r *plainRenderer) Destroy()                     {}
func (r *plainRenderer) Layout(fyne.Size)             {}
func (r *plainRenderer) Refresh()                     {}
func (r *plainRenderer) Objects() []fyne.CanvasObject { return *r.objects }
func (r *plainRenderer) MinSize() fyne.Size {
	size := fyne.Size{}
	for _, o := range *r.objects {
		size = size.Max(o.MinSize())
	}
	return size
}

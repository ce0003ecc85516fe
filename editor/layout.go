package editor

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dearly/editor/text"
)

// block is one paragraph as laid out. Until it is laid its height is a guess.
type block struct {
	rows   []row
	laid   bool
	seen   bool    // its marks have been asked for
	height float64 // with the gap above
	gap    float64
	marks  []Mark
	found  []text.Span // where what is looked for stands
}

// metrics is every measure of the page, in points.
type metrics struct {
	size               fyne.Size // of the whole widget
	text, heading      float32   // text sizes
	row                float32   // height of a row
	bodyTall, headTall float32   // heights of the text in it
	gap, itemGap       float32
	indent             float32 // of list items
	sheetX, sheetWidth float32
	left, width        float32         // where text stands
	above, below       float32         // from the top of the desk to the first row, and after the last
	charWidth          float32         // of an average character
	line               [shapes]float32 // how thick the lines under marks are
}

const (
	deskAbove   = 22 // desk seen above and below the sheet
	deskBeside  = 16
	padAbove    = 44 // sheet seen around the text
	padBeside   = 56
	lineOf      = 70 // characters in a readable line
	barWidth    = 12
	narrowSheet = 420 // below this the sheet gives its padding up
)

// average is text with letters as common as they are in English; 70 characters.
const average = "We made bracelets at the kitchen table and you used all the blue beads"

// measure works out the metrics for the widget's size and theme. It reports
// whether rows fall otherwise than before.
func (p *Page) measure(size fyne.Size) bool {
	was := p.metrics
	th := p.Theme()
	m := metrics{size: size}
	m.text = th.Size(SizeText)
	if m.text <= 0 {
		m.text = th.Size(theme.SizeNameText) * 1.2
	}
	m.heading = m.text * 0.84
	line := th.Size(SizeLineHeight)
	if line <= 0 {
		line = 160
	}
	m.line = [shapes]float32{Solid: 1.8, Dotted: 1.8, Wavy: 1.5, Dashed: 1.3, Faint: 1.2, Beaded: 2.6}
	if thick := th.Size(SizeMarkLine); thick > 0 {
		m.line = [shapes]float32{thick, thick, thick, thick, thick * 0.6, thick * 1.3} // small dots are no dotted line, and large ones neither
	}
	m.row = round(m.text * line / 100)
	m.gap = round(m.text * 0.78)
	m.itemGap = round(m.text * 0.22)
	fonts := th.Font(fyne.TextStyle{}).Name() + "\x00" + th.Font(fyne.TextStyle{Bold: true}).Name()
	fresh := p.body == nil || was.text != m.text || fonts != p.fonts
	if fresh {
		p.fonts = fonts
		p.body = newWidths(m.text, fyne.TextStyle{})
		p.head = newWidths(m.heading, fyne.TextStyle{Bold: true})
	}
	m.bodyTall = fyne.MeasureText("Ag", m.text, fyne.TextStyle{}).Height
	m.headTall = fyne.MeasureText("Ag", m.heading, fyne.TextStyle{Bold: true}).Height
	m.charWidth = p.body.of(average) / lineOf
	m.indent = round(m.text * 1.25)

	pad := float32(padBeside)
	room := max(size.Width-2*deskBeside, 40)
	if room < narrowSheet {
		pad = max(12, padBeside-(narrowSheet-room)/4)
	}
	m.width = min(round(m.charWidth*lineOf), max(room-2*pad, 20))
	m.sheetWidth = m.width + 2*pad
	m.sheetX = round(max((size.Width-m.sheetWidth)/2, 0))
	m.left = m.sheetX + pad
	m.above = deskAbove + padAbove
	m.below = padAbove + deskAbove
	p.metrics = m
	return fresh || was.width != m.width || was.row != m.row
}

func round(f float32) float32 { return float32(math.Round(float64(f))) }

// layAnew forgets the layout of the whole page, and guesses heights again.
func (p *Page) layAnew() {
	n := p.doc.Len()
	fresh := make([]*block, n)
	for i := range fresh {
		fresh[i] = &block{}
	}
	p.blocks.Splice(0, p.blocks.Len())
	p.marks, p.matches.total = 0, 0
	i := 0
	for _, q := range p.doc.All {
		p.guessText(fresh[i], q, i, p.kindBefore(i))
		i++
	}
	p.blocks.Splice(0, 0, fresh...)
	for i, b := range fresh {
		p.find(i, b)
	}
}

// reflow keeps the marks and lays rows again, after the width or the type has
// changed. What stood at the top of the window stays there.
func (p *Page) reflow() {
	top, within := p.topmost()
	all := make([]*block, 0, p.blocks.Len())
	was := text.Body
	for i, q := range p.doc.All {
		b := p.blocks.At(i)
		b.laid, b.rows = false, nil
		p.guessText(b, q, i, was)
		was = q.Kind
		all = append(all, b)
	}
	p.blocks.Splice(0, p.blocks.Len())
	p.blocks.Splice(0, 0, all...)
	if p.offset > 0 && p.metrics.row > 0 {
		p.offset = float64(p.metrics.above) + p.blocks.Before(top) + within*float64(p.metrics.row)
	}
}

// topmost is the paragraph at the top of the window and how many rows of it are
// out of sight.
func (p *Page) topmost() (i int, rows float64) {
	if p.metrics.row == 0 {
		return 0, 0
	}
	i, before := p.blocks.Find(p.offset - float64(p.metrics.above))
	return i, (p.offset - float64(p.metrics.above) - before) / float64(p.metrics.row)
}

func (p *Page) kindBefore(i int) text.Kind {
	if i == 0 {
		return text.Body
	}
	return p.doc.Paragraph(i - 1).Kind
}

// gapAbove is the space above paragraph i.
func (p *Page) gapAbove(i int, kind, before text.Kind) float64 {
	switch {
	case i == 0, before == text.Heading:
		return 0
	case kind == text.Item && before == text.Item:
		return float64(p.metrics.itemGap)
	}
	return float64(p.metrics.gap)
}

// guess gives paragraph i the height it may have.
func (p *Page) guess(i int, b *block) {
	p.guessText(b, p.doc.Paragraph(i), i, p.kindBefore(i))
	p.blocks.Set(i, b)
}

func (p *Page) guessText(b *block, q text.Paragraph, i int, before text.Kind) {
	b.gap = p.gapAbove(i, q.Kind, before)
	rows := 1.0
	if p.metrics.width > 0 {
		rows = math.Ceil(float64(len(q.Text)+1) * float64(p.metrics.charWidth) * 1.03 / float64(p.metrics.width))
	}
	b.height = b.gap + rows*float64(p.metrics.row)
}

// regap works out the gap above paragraph i again.
func (p *Page) regap(i int) {
	b := p.blocks.At(i)
	gap := p.gapAbove(i, p.doc.Paragraph(i).Kind, p.kindBefore(i))
	if gap != b.gap {
		b.height += gap - b.gap
		b.gap = gap
		p.blocks.Set(i, b)
	}
}

// relay lays paragraph i again after an edit in it.
func (p *Page) relay(b *block, i, at, oldEnd, newEnd int, all bool) {
	if !b.laid || p.body == nil || p.metrics.width == 0 {
		p.guess(i, b)
		return
	}
	q := p.doc.Paragraph(i)
	w, width := p.setting(q.Kind)
	if all || len(q.Text) < 4096 {
		b.rows = wrapAll(b.rows, q.Text, width, w)
	} else {
		b.rows = rewrap(b.rows, q.Text, at, oldEnd, newEnd, width, w)
	}
	p.setHeight(i, b, q.Kind)
}

// lay makes sure that the rows of paragraph i are known.
func (p *Page) lay(i int) *block {
	b := p.blocks.At(i)
	if !b.laid && p.body != nil {
		q := p.doc.Paragraph(i)
		w, width := p.setting(q.Kind)
		b.rows = wrapAll(b.rows, q.Text, width, w)
		b.laid = true
		p.setHeight(i, b, q.Kind)
	}
	return b
}

func (p *Page) setHeight(i int, b *block, kind text.Kind) {
	gap := p.gapAbove(i, kind, p.kindBefore(i))
	height := gap + float64(len(b.rows))*float64(p.metrics.row)
	if height != b.height || gap != b.gap {
		b.height, b.gap = height, gap
		p.blocks.Set(i, b)
	}
}

// setting gives the widths of a kind's words and how wide its rows may be.
func (p *Page) setting(kind text.Kind) (*widths, float32) {
	switch kind {
	case text.Heading:
		return p.head, p.metrics.width
	case text.Item:
		return p.body, max(p.metrics.width-p.metrics.indent, 20)
	}
	return p.body, p.metrics.width
}

// inset is how far the rows of a kind stand in from the left.
func (p *Page) inset(kind text.Kind) float32 {
	if kind == text.Item {
		return p.metrics.indent
	}
	return 0
}

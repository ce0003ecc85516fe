package editor

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

// span is a piece of a row as painted: bytes, and where they stand.
type span struct {
	start, end int // bytes without the gap after them
	x, width   float32
}

// spans calls yield for each piece of a row, with x from the row's left, until
// it returns false. Runs of right-to-left words are one span, so that they are
// set in their own order.
func spans(s string, r row, w *widths, yield func(span) bool) {
	x := float32(0)
	for at := r.start; at < r.end; {
		wordEnd, end := nextPiece(s, at)
		wordEnd, end = min(wordEnd, r.end), min(end, r.end)
		if rightToLeft(s[at:wordEnd]) {
			for end < r.end {
				nextEnd, after := nextPiece(s, end)
				nextEnd, after = min(nextEnd, r.end), min(after, r.end)
				if !rightToLeft(s[end:nextEnd]) || nextEnd-at > 4*longestPiece {
					break
				}
				wordEnd, end = nextEnd, after
			}
		}
		width := w.of(s[at:wordEnd])
		if !yield(span{at, wordEnd, x, width}) {
			return
		}
		x += width + gapWidth(s, wordEnd, end, w)
		at = end
	}
}

// rightToLeft reports whether a word is written from right to left.
func rightToLeft(word string) bool {
	for i, r := range word {
		if r >= 0x590 && (r <= 0x8FF || r >= 0xFB1D && r <= 0xFEFC || r >= 0x10800 && r <= 0x10FFF) {
			return true
		}
		if i > 8 {
			break
		}
	}
	return false
}

// xOf is where byte at of a row stands, from the row's left.
func xOf(s string, r row, at int, w *widths) float32 {
	var last span
	found := false
	spans(s, r, w, func(p span) bool {
		if at < p.start { // in the gap before
			return false
		}
		last = p
		found = at <= p.end
		return !found
	})
	if found {
		return last.x + xWithin(s, last, at, w)
	}
	return last.x + last.width + gapWidth(s, max(last.end, r.start), at, w)
}

// xWithin is where byte at of a span stands, from its left.
func xWithin(s string, p span, at int, w *widths) float32 {
	if at == p.start && !rightToLeft(s[p.start:p.end]) {
		return 0
	}
	before := min(w.of(s[p.start:at]), p.width)
	if rightToLeft(s[p.start:p.end]) {
		return p.width - before
	}
	return before
}

// byteAt is the place between characters of a row that is nearest to x.
func byteAt(s string, r row, x float32, w *widths) int {
	best, nearest := r.start, x
	if nearest < 0 {
		nearest = -nearest
	}
	try := func(at int, px float32) {
		d := px - x
		if d < 0 {
			d = -d
		}
		if d < nearest {
			best, nearest = at, d
		}
	}
	end := r.start
	spans(s, r, w, func(p span) bool {
		if end < p.start { // the gap before this span
			for at := end; at < p.start; {
				_, size := utf8.DecodeRuneInString(s[at:])
				at += size
				try(at, xOf(s, r, at, w))
			}
		}
		end = p.end
		if p.x > x+nearest {
			return false
		}
		if p.x+p.width < x && !rightToLeft(s[p.start:p.end]) {
			try(p.end, p.x+p.width)
			return true
		}
		for at := p.start; at <= p.end; {
			try(at, p.x+xWithin(s, p, at, w))
			if at == p.end {
				break
			}
			at = min(text.NextCharacter(s, at), p.end)
		}
		return true
	})
	for at := end; at < r.end; {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
		try(at, xOf(s, r, at, w))
	}
	return best
}

// lastStop is the last place of a row at which the caret stands on that row: a
// row that ends in a space ends before it, since after it comes the next row.
func lastStop(s string, r row, last bool) (at int, rowEnd bool) {
	if last {
		return r.end, false
	}
	if strings.HasSuffix(s[r.start:r.end], " ") || afterGap(s, r.end) {
		_, size := utf8.DecodeLastRuneInString(s[:r.end])
		return r.end - size, false
	}
	return r.end, true
}

// where is the caret's row in its paragraph.
func (p *Page) rowOf(b *block, at int) int {
	k := rowAt(b.rows, at)
	if p.rowEnd && k > 0 && b.rows[k].start == at {
		k--
	}
	return k
}

// topOf is how far the top of row k of paragraph i is from the top of the desk
// when nothing is scrolled.
func (p *Page) topOf(i int, b *block, k int) float64 {
	return float64(p.metrics.above) + p.blocks.Before(i) + b.gap + float64(k)*float64(p.metrics.row)
}

// pointOf is where the caret at a position stands on the widget: the top of its
// row.
func (p *Page) pointOf(at text.Position) fyne.Position {
	b := p.lay(at.Paragraph)
	q := p.doc.Paragraph(at.Paragraph)
	w, width := p.setting(q.Kind)
	k := p.rowOf(b, at.Byte)
	x := min(xOf(q.Text, b.rows[k], at.Byte, w), width+p.metrics.charWidth)
	return fyne.NewPos(p.metrics.left+p.inset(q.Kind)+x, float32(p.topOf(at.Paragraph, b, k)-p.offset))
}

// positionAt is the position nearest to a point of the widget. rowEnd is set
// where it stands at the end of a row that breaks inside a word.
func (p *Page) positionAt(pt fyne.Position) (at text.Position, rowEnd bool) {
	y := float64(pt.Y) + p.offset - float64(p.metrics.above)
	i, before := p.blocks.Find(y)
	b := p.lay(i)
	if y >= before+b.height && i < p.doc.Len()-1 { // the guess was too high
		i++
		before += b.height
		b = p.lay(i)
	}
	k := int((y - before - b.gap) / float64(p.metrics.row))
	if y < before+b.gap { // in the gap above: nearer to which side?
		k = 0
		if y < before+b.gap/2 && i > 0 {
			i--
			b = p.lay(i)
			k = len(b.rows) - 1
		}
	}
	k = max(0, min(k, len(b.rows)-1))
	if y < 0 {
		k = 0
	}
	return p.onRow(i, b, k, pt.X)
}

// onRow is the position of row k of paragraph i that is nearest to x on the
// widget.
func (p *Page) onRow(i int, b *block, k int, x float32) (text.Position, bool) {
	q := p.doc.Paragraph(i)
	w, _ := p.setting(q.Kind)
	r := b.rows[k]
	at := byteAt(q.Text, r, x-p.metrics.left-p.inset(q.Kind), w)
	stop, rowEnd := lastStop(q.Text, r, k == len(b.rows)-1)
	if at >= stop {
		return text.Position{Paragraph: i, Byte: stop}, rowEnd
	}
	return text.Position{Paragraph: i, Byte: text.SnapCharacter(q.Text, at)}, false
}

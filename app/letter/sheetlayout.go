package letter

import (
	"fyne.io/fyne/v2"
	"github.com/rivo/uniseg"

	"dearly/app/letter/paper"
	"dearly/app/look"
)

func (s *sheet) font(bold bool) fyne.Resource {
	if bold {
		return s.bold
	}
	return s.regular
}

func (s *sheet) measure(size float32) paper.Measure {
	return func(words string, bold bool) float64 {
		key := width{words, bold, size}
		if w, ok := s.widths[key]; ok {
			return w
		}
		var sum float64
		for _, p := range s.parts(words) {
			got, _ := fyne.CurrentApp().Driver().RenderedTextSize(p.words, size, fyne.TextStyle{}, s.source(p, bold))
			sum += float64(got.Width)
		}
		s.widths[key] = sum
		return sum
	}
}

// typed is words that the letter's type can draw, or that it cannot.
type typed struct {
	words string
	ours  bool
}

// parts divides words by whether the letter's type has shapes for them.
func (s *sheet) parts(words string) []typed {
	var out []typed
	for characters := uniseg.NewGraphemes(words); characters.Next(); {
		c := characters.Str()
		ours := s.shapes == nil || s.shapes.Draws(c)
		if n := len(out); n > 0 && out[n-1].ours == ours {
			out[n-1].words += c
		} else {
			out = append(out, typed{c, ours})
		}
	}
	return out
}

// source is the type that draws a part; nil is the program's own, with all that it
// falls back on.
func (s *sheet) source(p typed, bold bool) fyne.Resource {
	if p.ours {
		return s.font(bold)
	}
	return nil
}

// body is the size of ordinary words, in points.
func (s *sheet) body() float32 {
	if s.large {
		return look.Grow(largeText)
	}
	return look.Grow(textSize)
}

// margin is the room at each side of paper of a width.
func margin(wide float32) float32 { return min(sheetAcross, wide*0.09) }

// layOut places every row for a width of paper.
func (s *sheet) layOut(wide float32) laid {
	if s.laid.width == wide && s.laid.rows != nil {
		return s.laid
	}
	body := s.body()
	across := margin(wide)
	y := float32(sheetDown)
	out := laid{width: wide, rows: []row{}}
	for i, b := range s.blocks {
		r := row{x: across, size: body, sign: b.Sign, symbol: b.Symbol}
		before := body * 0.6
		switch b.Kind {
		case paper.Title:
			r.size = body * 1.4
		case paper.Heading:
			r.size, before = body*1.08, body*0.95
			if b.Symbol != paper.NoSymbol {
				r.x += r.size * 1.45
			}
		case paper.Point:
			r.x, before = across+body*1.15, body*0.3
			if !isBullet(b.Sign) {
				r.x = across + body*1.6
			}
		default:
			if i > 0 && s.blocks[i-1].Kind == paper.Heading {
				before = body * 0.15
			}
		}
		if i > 0 {
			y += before
		}
		r.height = r.size * lineHeight
		for _, line := range paper.Wrap(b.Runs, float64(wide-r.x-across), s.measure(r.size)) {
			r.y, r.runs = y, line.Runs
			out.rows = append(out.rows, r)
			y += r.height
			r.sign, r.symbol = "", paper.NoSymbol
		}
	}
	out.height = y + sheetDown
	s.laid = out
	return out
}

func isBullet(sign string) bool { return sign == "•" }

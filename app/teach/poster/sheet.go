package poster

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"

	"dearly/assets"
)

const (
	family = "Atkinson"
	point  = 25.4 / 72 // millimetres
)

// Colours as on the screen, by what they are for.
var (
	ink      = [3]int{0x1F, 0x29, 0x33}
	soft     = [3]int{0x52, 0x60, 0x6D}
	line     = [3]int{0xD9, 0xD2, 0xC7}
	training = [3]int{0x7A, 0x3E, 0x9D}
)

// sheet is a PDF being made.
type sheet struct {
	*fpdf.Fpdf
	width, height float64 // of the page, in millimetres
}

func newSheet(paper Paper, title string, day time.Time) *sheet {
	p := fpdf.New("P", "mm", paper.String(), "")
	p.AddUTF8FontFromBytes(family, "", assets.FontRegular())
	p.AddUTF8FontFromBytes(family, "B", assets.FontSemiBold())
	p.SetTitle(title, true)
	p.SetCreator("Dearly", true)
	p.SetLang("en-GB")
	p.SetCatalogSort(true)
	p.SetCreationDate(day)
	p.SetModificationDate(day)
	p.SetAutoPageBreak(false, 0)
	p.SetCellMargin(0)
	s := &sheet{Fpdf: p}
	s.width, s.height = p.GetPageSize()
	return s
}

func (s *sheet) font(style string, points float64, c [3]int) {
	s.SetFont(family, style, points)
	s.SetTextColor(c[0], c[1], c[2])
}

// printable leaves out what fpdf cannot write: it panics at signs beyond the first
// plane, such as most little pictures.
func printable(s string) string {
	s = strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case r > 0xFFFF || r == utf8.RuneError || unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "")))
	if s == "" {
		return "…"
	}
	return s
}

// lines breaks words to a width in the font that is set. A word that is too wide
// by itself is broken where it must be.
func (s *sheet) lines(text string, width float64) (all []string) {
	now := ""
	for word := range strings.FieldsSeq(text) {
		for {
			next := word
			if now != "" {
				next = now + " " + word
			}
			if s.GetStringWidth(next) <= width {
				now = next
				break
			}
			if now != "" {
				all, now = append(all, now), ""
				continue
			}
			fits := fitting(word, func(part string) bool { return s.GetStringWidth(part) <= width })
			all, word = append(all, word[:fits]), word[fits:]
			if word == "" {
				break
			}
		}
	}
	if now != "" {
		all = append(all, now)
	}
	return all
}

// fitting is how many bytes of a word fit, at least one letter.
func fitting(word string, fits func(string) bool) int {
	end := len(word)
	for i := range word {
		if i > 0 && !fits(word[:i]) {
			return end
		}
		if i > 0 {
			end = i
		}
	}
	if end == len(word) && len([]rune(word)) == 1 {
		return len(word)
	}
	return end
}

// write writes lines at x from y down and gives the y under them.
func (s *sheet) write(x, y, points, spacing float64, lines []string) float64 {
	for _, l := range lines {
		s.Text(x, y+points*point*0.8, l)
		y += points * point * spacing
	}
	return y
}

func (s *sheet) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := s.Output(&b); err != nil {
		return nil, fmt.Errorf("making the PDF: %w", err)
	}
	return b.Bytes(), nil
}

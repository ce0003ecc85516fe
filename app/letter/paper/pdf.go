package paper

import (
	"bytes"
	"fmt"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"dearly/assets"
)

// A page is A4 with a margin that leaves about sixty letters to a line. In points.
const (
	pageWidth, pageHeight = 595.28, 841.89
	marginSide            = 57
	marginTop             = 60
	marginBottom          = 66
	footAt                = pageHeight - 34 // the baseline of the page number
	footSize              = 11
)

const (
	usualSize  = 15
	largeSize  = 20
	lineHeight = 1.65
)

// Language is what letters are written in, as files name it.
const Language = "en-GB"

// PDF writes a letter as a PDF of A4 pages: real text in an embedded subset of
// Andika, tagged with headings, paragraphs and lists for screen readers. The title
// inside names the day and never the child. What the type has no shape for is
// listed in missing and shown as U+FFFD.
func PDF(l Letter, o Options) (file []byte, missing []Missing, err error) {
	shapes, err := NewShapes()
	if err != nil {
		return nil, nil, err
	}
	blocks, missing := shapes.fitted(Lay(l, o))
	d := newDrawing(l, o)
	pages := paginate(d.flow(blocks))
	for i, rows := range pages {
		d.page(rows, i+1, len(pages))
	}
	if file, err = d.bytes(); err != nil {
		return nil, nil, fmt.Errorf("writing the PDF: %w", err)
	}
	if file, err = tagged(file, d.tags); err != nil {
		return nil, nil, fmt.Errorf("tagging the PDF: %w", err)
	}
	return file, missing, nil
}

// drawing is a PDF being drawn.
type drawing struct {
	pdf  *fpdf.Fpdf
	size float64 // of body text, in points
	tags *tags
}

const family = "Andika"

func newDrawing(l Letter, o Options) *drawing {
	pdf := fpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	day := l.Day
	if day.IsZero() {
		day = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	day = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	pdf.SetCreationDate(day)
	pdf.SetModificationDate(day)
	pdf.SetLang(Language)
	pdf.SetTitle(FileTitle(l), true)
	pdf.SetProducer("Dearly", true)
	pdf.AddUTF8FontFromBytes(family, "", assets.AndikaRegular())
	pdf.AddUTF8FontFromBytes(family, "B", assets.AndikaBold())
	d := &drawing{pdf: pdf, size: usualSize, tags: &tags{}}
	if o.Large {
		d.size = largeSize
	}
	return d
}

// FileTitle is what a file calls itself where others may see it: it names the day
// and never the child.
func FileTitle(l Letter) string {
	if l.Day.IsZero() {
		return "Letter"
	}
	return "Letter, " + l.Day.Format("2 January 2006")
}

func style(bold bool) string {
	if bold {
		return "B"
	}
	return ""
}

func (d *drawing) measure(size float64) Measure {
	return func(words string, bold bool) float64 {
		d.pdf.SetFont(family, style(bold), size)
		return d.pdf.GetStringWidth(words)
	}
}

// page draws the rows of one page.
func (d *drawing) page(rows []row, number, of int) {
	pdf := d.pdf
	pdf.AddPage()
	d.tags.pages++
	pdf.SetTextColor(0x1F, 0x29, 0x33)
	pdf.SetDrawColor(0x0F, 0x6B, 0x6E)
	y := float64(marginTop)
	for i, r := range rows {
		if i > 0 {
			y += r.before
		}
		base := y + r.height*0.5 + r.size*0.35
		if i == 0 || rows[i-1].block != r.block {
			if r.symbol != NoSymbol {
				d.symbol(r.symbol, marginSide, base-r.size*0.86, r.size)
			}
			if r.sign != "" {
				d.words("Lbl", r, marginSide, base, []Run{{r.sign, false}})
			}
		}
		d.words(r.tag(), r, marginSide+r.indent, base, r.line.Runs)
		y += r.height
	}
	if of > 1 {
		d.foot(number, of)
	}
}

// words draws the words of one row as a piece of the page that the tags can name.
func (d *drawing) words(tag string, r row, x, y float64, runs []Run) {
	d.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", tag, d.tags.add(r.block, tag)))
	for _, run := range runs {
		d.pdf.SetFont(family, style(run.Bold), r.size)
		d.pdf.Text(x, y, run.Text)
		x += d.pdf.GetStringWidth(run.Text)
	}
	d.pdf.RawWriteStr("EMC")
}

// symbol draws a picture in a square; it says nothing that the heading does not.
func (d *drawing) symbol(s Symbol, x, y, side float64) {
	d.pdf.RawWriteStr("/Artifact BMC")
	d.pdf.SetLineCapStyle("round")
	d.pdf.SetLineJoinStyle("round")
	d.pdf.SetLineWidth(2 * side / 24)
	for _, line := range s.strokes() {
		for i, p := range line {
			if i == 0 {
				d.pdf.MoveTo(x+p.x*side/24, y+p.y*side/24)
			} else {
				d.pdf.LineTo(x+p.x*side/24, y+p.y*side/24)
			}
		}
		d.pdf.DrawPath("D")
	}
	d.pdf.RawWriteStr("EMC")
}

func (d *drawing) foot(number, of int) {
	words := fmt.Sprintf("Page %d of %d", number, of)
	d.pdf.RawWriteStr("/Artifact <</Type /Pagination>> BDC")
	d.pdf.SetFont(family, "", footSize)
	d.pdf.Text((pageWidth-d.pdf.GetStringWidth(words))/2, footAt, words)
	d.pdf.RawWriteStr("EMC")
}

func (d *drawing) bytes() ([]byte, error) {
	var out bytes.Buffer
	err := d.pdf.Output(&out)
	return out.Bytes(), err
}

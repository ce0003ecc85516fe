package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// DOCX writes a letter as a document that Word and LibreOffice open and edit, with
// the styles that they know by name (Title, Date, Heading 1, List Bullet, Normal),
// so that headings show in the navigation pane and are spoken as headings. Every
// character is kept: the program that opens it has types of its own to show them.
func DOCX(l Letter, o Options) ([]byte, error) {
	w := &wordFile{size: usualSize}
	if o.Large {
		w.size = largeSize
	}
	for _, b := range Lay(l, o) {
		w.block(b)
	}
	file, err := w.zip(l)
	if err != nil {
		return nil, fmt.Errorf("writing for Word: %w", err)
	}
	return file, nil
}

// wordFile is a document being written.
type wordFile struct {
	size     int // of body text, in points
	body     strings.Builder
	pictures []Symbol // in the order of their numbers, from 1
}

// styleOf names the style of a block, as styles.xml has it.
func styleOf(b Block) string {
	switch b.Kind {
	case Title:
		return "Title"
	case Day:
		return "Date"
	case Heading:
		return "Heading1"
	case Point:
		if b.Sign == bullet {
			return "ListBullet"
		}
		return "ListNumber"
	}
	return "Normal"
}

func (w *wordFile) block(b Block) {
	fmt.Fprintf(&w.body, `<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>`, styleOf(b))
	if b.Symbol != NoSymbol {
		w.picture(b.Symbol)
	}
	if b.Sign != "" && b.Sign != bullet { // a number stays as the worker wrote it
		w.body.WriteString(`<w:r><w:t>` + escaped(b.Sign) + `</w:t><w:tab/></w:r>`)
	}
	for _, r := range b.Runs {
		w.body.WriteString(`<w:r>`)
		if r.Bold && (b.Kind == Body || b.Kind == Point) {
			w.body.WriteString(`<w:rPr><w:rStyle w:val="Strong"/></w:rPr>`)
		}
		w.body.WriteString(`<w:t xml:space="preserve">` + escaped(r.Text) + `</w:t></w:r>`)
	}
	w.body.WriteString("</w:p>\n")
}

// picture puts a symbol into the line. It is marked as saying nothing that the
// words beside it do not.
func (w *wordFile) picture(s Symbol) {
	n := len(w.pictures) + 1
	w.pictures = append(w.pictures, s)
	side := w.size * 12700 * 11 / 10 // 12,700 to the point
	fmt.Fprintf(&w.body, `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>`+
		`<wp:docPr id="%d" name="Symbol %d"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">`+
		`<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>`+
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>`+
		`<pic:nvPicPr><pic:cNvPr id="%d" name="Symbol %d"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="rPicture%d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`,
		side, side, n, n, n, n, n, side, side)
}

// escaped is text as XML can hold it; what XML forbids becomes U+FFFD.
func escaped(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}

// zip puts the parts together. The order and the times are fixed, so that the same
// letter is the same file.
func (w *wordFile) zip(l Letter) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	put := func(name string, data []byte) error {
		part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate,
			Modified: time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = part.Write(data)
		}
		return err
	}
	for _, part := range w.parts(l) {
		if err := put(part.name, []byte(part.xml)); err != nil {
			return nil, err
		}
	}
	for i, s := range w.pictures {
		picture, err := s.PNG(96)
		if err != nil {
			return nil, err
		}
		if err := put(fmt.Sprintf("word/media/symbol%d.png", i+1), picture); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

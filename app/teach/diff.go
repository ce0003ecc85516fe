package teach

import (
	"strings"

	"dearly/editor"
	"dearly/editor/text"
	"dearly/storage"
)

// changes tells what was done to a text: the stretches that are gone from the
// first, and those that are new in the second. Paragraphs that did not change
// cost nothing, so a text of hundreds of pages is told at once.
func changes(before, after string) (gone, come []editor.Comment) {
	a, b := text.Parse(before), text.Parse(after)
	if a.Len() == b.Len() {
		for i := range a.Len() {
			if x, y := a.Paragraph(i).Text, b.Paragraph(i).Text; x != y {
				g, c := piecesOf(x, y, func(at int) text.Position { return text.Position{Paragraph: i, Byte: at} },
					func(at int) text.Position { return text.Position{Paragraph: i, Byte: at} })
				gone, come = append(gone, g...), append(come, c...)
			}
		}
		return gone, come
	}
	x, inX := joined(a)
	y, inY := joined(b)
	return piecesOf(x, y, inX, inY)
}

// joined is the paragraphs of a document as lines, and where a byte of them lies.
func joined(d *text.Document) (string, func(int) text.Position) {
	var lines []string
	for _, p := range d.All {
		lines = append(lines, p.Text)
	}
	var starts []int
	at := 0
	for _, l := range lines {
		starts = append(starts, at)
		at += len(l) + 1
	}
	return strings.Join(lines, "\n"), func(b int) text.Position {
		i := 0
		for i+1 < len(starts) && starts[i+1] <= b {
			i++
		}
		return text.Position{Paragraph: i, Byte: min(b-starts[i], len(lines[i]))}
	}
}

func piecesOf(before, after string, inA, inB func(int) text.Position) (gone, come []editor.Comment) {
	x, y := 0, 0
	for _, piece := range storage.Compare(before, after) {
		n := len(piece.Text)
		blank := strings.TrimSpace(piece.Text) == ""
		switch piece.Change {
		case storage.Removed:
			if !blank {
				gone = append(gone, editor.Comment{From: inA(x), To: inA(x + n), Kind: editor.Remark})
			}
			x += n
		case storage.Added:
			if !blank {
				come = append(come, editor.Comment{From: inB(y), To: inB(y + n), Kind: editor.KeepThis})
			}
			y += n
		default:
			x, y = x+n, y+n
		}
	}
	return gone, come
}

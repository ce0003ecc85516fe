package write

import (
	"strings"

	"dearly/editor"
	"dearly/editor/text"
	"dearly/storage"
)

// remark is a comment of a review, as the page carries it.
type remark struct{ review, comment storage.ID }

// placeRemarks puts the comments of the reviews on the page: each at its words, as
// far as they still stand in the letter.
func (s *Screen) placeRemarks() {
	now := s.page.Paragraphs()
	newer, newStarts := whole(now)
	var out []editor.Comment
	s.astray = map[storage.ID]bool{}
	for _, r := range s.reviews {
		older, starts, pieces := "", []int(nil), []storage.Piece(nil)
		if s.params.Version != nil {
			if v, err := s.params.Version(r.Version); err == nil {
				d := text.Parse(v.Text)
				older, starts = whole(d.Fragment(text.Position{}, d.End()))
				pieces = storage.Compare(older, newer)
			}
		}
		for _, c := range r.Comments {
			from, to, ok := 0, 0, false
			if c.Paragraph >= 0 && c.Paragraph < len(starts) && c.End > c.Start {
				from, to, ok = moved(pieces, starts[c.Paragraph]+c.Start, starts[c.Paragraph]+c.End)
			} else if c.Quote != "" && strings.Count(newer, c.Quote) == 1 {
				from = strings.Index(newer, c.Quote)
				to, ok = from+len(c.Quote), true
			}
			if !ok {
				s.astray[c.ID] = true
				continue
			}
			if c.Resolved {
				continue
			}
			a, _ := placeOf(newStarts, now, from)
			b, _ := placeOf(newStarts, now, to)
			kind := editor.Remark
			if c.Keep {
				kind = editor.KeepThis
			}
			out = append(out, editor.Comment{From: a, To: b, Kind: kind, Data: remark{r.ID, c.ID}})
		}
	}
	s.page.SetComments(out)
}

// whole writes a letter and says where each paragraph's text starts in it.
func whole(paragraphs []text.Paragraph) (string, []int) {
	var b strings.Builder
	var starts []int
	for _, p := range paragraphs {
		starts = append(starts, b.Len())
		b.WriteString(p.Text)
		b.WriteByte('\n')
	}
	return b.String(), starts
}

// moved says where the bytes from start to end of an older text stand in the newer:
// from the first to the last of them that is still there. ok is false when none is.
func moved(pieces []storage.Piece, start, end int) (from, to int, ok bool) {
	older, newer := 0, 0
	for _, p := range pieces {
		n := len(p.Text)
		if p.Change == storage.Same {
			a, b := max(start, older), min(end, older+n)
			if a < b && strings.TrimSpace(p.Text[a-older:b-older]) != "" {
				if !ok {
					from = newer + a - older
				}
				to, ok = newer+b-older, true
			}
		}
		if p.Change != storage.Added {
			older += n
		}
		if p.Change != storage.Removed {
			newer += n
		}
	}
	return from, to, ok
}

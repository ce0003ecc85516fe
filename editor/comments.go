package editor

import (
	"image/color"
	"slices"

	"dearly/editor/text"
)

// CommentKind says what somebody meant by marking words of the letter.
type CommentKind uint8

const (
	Remark   CommentKind = iota // something to change or to think about
	KeepThis                    // this is good: keep it
	commentKinds
)

// Comment is a stretch of the letter, perhaps over several paragraphs, that
// somebody has said something about. It lies under the marks. One whose words
// were all deleted is kept, with From and To alike, and comes back with them.
type Comment struct {
	From, To text.Position
	Kind     CommentKind
	Data     any // the caller's own
}

// commentPlaces are where the comments lay before a step, which remembers it: an
// edit that swallows an end of a comment could not be taken back otherwise.
type commentPlaces struct {
	set    int // which call of SetComments they are of
	places [][2]text.Position
}

// SetComments puts the comments on the page in the place of those there were.
// Places that do not exist are drawn in to where the letter ends.
func (p *Page) SetComments(comments []Comment) {
	p.comments = nil
	p.commentSet++
	p.history.Break() // the step now begun would remember others
	for _, c := range comments {
		c.From, c.To = p.doc.Clamp(c.From), p.doc.Clamp(c.To)
		if c.Kind < commentKinds && !c.To.Before(c.From) {
			p.comments = append(p.comments, c)
		}
	}
	p.update()
}

// Comments gives the comments, in the order they were set in, where they lie now.
func (p *Page) Comments() []Comment {
	return slices.Clone(p.comments)
}

// CommentAt gives the comment at a position; of several the shortest, which the
// others can be reached around. ok is false when there is none.
func (p *Page) CommentAt(at text.Position) (best Comment, ok bool) {
	return shortestAt(p.comments, at)
}

func shortestAt(comments []Comment, at text.Position) (best Comment, ok bool) {
	for _, c := range comments {
		if at.Before(c.From) || c.To.Before(at) {
			continue
		}
		if !ok || !c.From.Before(best.From) && !best.To.Before(c.To) {
			best, ok = c, true
		}
	}
	return best, ok
}

// ShowComment selects the words of a comment and shows them.
func (p *Page) ShowComment(c Comment) {
	p.sel.Anchor = p.doc.Clamp(c.From)
	p.moveTo(p.doc.Clamp(c.To), true)
}

// SelectedPlace is from where to where is selected: what a new comment is about.
func (p *Page) SelectedPlace() (from, to text.Position) { return p.sel.Ends() }

// moveComments carries the comments through an edit.
func (p *Page) moveComments(e text.Edit) {
	for i := range p.comments {
		p.comments[i].move(e)
	}
}

func (c *Comment) move(e text.Edit) {
	end := e.RemovedEnd()
	insertion := e.At == end
	switch {
	case c.From == c.To:
		c.From = e.Move(c.From, false)
		c.To = c.From
	case c.From == e.At && c.To == end: // other words for the same
		c.To = e.InsertedEnd()
	case !insertion && !c.From.Before(e.At) && !end.Before(c.To): // all its words are gone
		c.From = e.Move(c.From, false)
		c.To = c.From
	default: // what is typed at either end is not of the comment
		inside := e.At.Before(c.From) && c.From.Before(end)
		c.From, c.To = e.Move(c.From, insertion || inside), e.Move(c.To, false)
	}
}

// commentsNow is what a step is to remember.
func (p *Page) commentsNow() any {
	if len(p.comments) == 0 {
		return nil
	}
	now := commentPlaces{set: p.commentSet}
	for _, c := range p.comments {
		now.places = append(now.places, [2]text.Position{c.From, c.To})
	}
	return now
}

// restoreComments puts the comments back to where a step found them.
func (p *Page) restoreComments(note any) {
	was, ok := note.(commentPlaces)
	if !ok || was.set != p.commentSet {
		return
	}
	for i, at := range was.places {
		p.comments[i].From, p.comments[i].To = at[0], at[1]
	}
}

// tellComment calls OnComment when the caret has come to another comment.
func (p *Page) tellComment() {
	if len(p.comments) == 0 || p.OnComment == nil {
		return
	}
	c, ok := p.CommentAt(p.sel.Caret)
	at := toldComment{c.From, c.To, ok}
	if at == p.commentTold {
		return
	}
	p.commentTold = at
	if ok {
		p.OnComment(c)
	}
}

// toldComment is where the comment lies that OnComment was told of last.
type toldComment struct {
	from, to text.Position
	ok       bool
}

// comment paints the part of a comment that lies in a row: a tint behind
// everything, and at its start a bar that tells the kinds apart without colour:
// full for a remark, hollow for what is to be kept.
func (r *painting) comment(i int, c Comment, last bool, s string, line row, left, y float32, w *widths) {
	m := r.page.metrics
	start, end := 0, len(s)
	if c.From.Paragraph == i {
		start = c.From.Byte
	}
	if c.To.Paragraph == i {
		end = c.To.Byte
	}
	begins := c.From.Paragraph == i && start >= line.start && (start < line.end || last && start == line.end)
	if c.From.Paragraph > i || c.To.Paragraph < i || !begins && (end <= line.start || start >= line.end) {
		return
	}
	x1, x2 := stretch(start, end, s, line, w)
	tint := r.comments.next()
	tint.FillColor = r.page.colors.comment[c.Kind]
	place(tint, left+x1, y, x2-x1, m.row)
	if !begins {
		return
	}
	bar := r.comments.next()
	bar.FillColor, bar.StrokeColor, bar.StrokeWidth = r.page.colors.commentBar[c.Kind], r.page.colors.commentBar[c.Kind], 1
	wide := max(3, round(m.text/6))
	if c.Kind == KeepThis {
		bar.FillColor = color.Transparent
		wide = max(5, round(m.text/4))
	}
	place(bar, left+x1-wide, y+1, wide, m.row-2)
}

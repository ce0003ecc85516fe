package text

// Edit is one change as a value. What lay from At to RemovedEnd was Removed;
// from At to InsertedEnd now lies Inserted. Both hold at least one paragraph:
// the first one joins what stands before At, the last one what stands after.
// Kinds are those of the whole paragraphs touched, so that an edit and its
// inverse leave nothing behind.
type Edit struct {
	At                Position
	Removed, Inserted []Paragraph
}

// Inverse is the edit that undoes e.
func (e Edit) Inverse() Edit {
	return Edit{At: e.At, Removed: e.Inserted, Inserted: e.Removed}
}

// RemovedEnd is where the removed text ended.
func (e Edit) RemovedEnd() Position { return fragmentEnd(e.At, e.Removed) }

// InsertedEnd is where the inserted text ends.
func (e Edit) InsertedEnd() Position { return fragmentEnd(e.At, e.Inserted) }

func fragmentEnd(at Position, fragment []Paragraph) Position {
	n := len(fragment)
	if n == 1 {
		return Position{at.Paragraph, at.Byte + len(fragment[0].Text)}
	}
	return Position{at.Paragraph + n - 1, len(fragment[n-1].Text)}
}

// Move says where a position held by someone lies after the edit. A position
// in the removed text goes to the start of what replaced it, or to its end
// when after is set; so does a position at the very spot of an insertion.
func (e Edit) Move(p Position, after bool) Position {
	end := e.RemovedEnd()
	switch {
	case p.Before(e.At) || (p == e.At && !after):
		return p
	case p.Before(end):
		if after {
			return e.InsertedEnd()
		}
		return e.At
	case p == end && p == e.At && !after:
		return p
	}
	to := e.InsertedEnd()
	if p.Paragraph == end.Paragraph {
		return Position{to.Paragraph, to.Byte + p.Byte - end.Byte}
	}
	return Position{p.Paragraph + to.Paragraph - end.Paragraph, p.Byte}
}

// changesNothing reports whether e leaves the text and the kinds as they are.
func (e Edit) changesNothing() bool {
	if len(e.Removed) != len(e.Inserted) {
		return false
	}
	for i := range e.Removed {
		if e.Removed[i] != e.Inserted[i] {
			return false
		}
	}
	return true
}

// cost is roughly how many bytes it takes to remember e.
func (e Edit) cost() int {
	n := 64
	for _, p := range e.Removed {
		n += 24 + len(p.Text)
	}
	for _, p := range e.Inserted {
		n += 24 + len(p.Text)
	}
	return n
}

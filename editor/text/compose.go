package text

// The methods here make edits from what people do; they do not apply them.

// Replacement puts a fragment in the place of what lies between from and to.
// Kinds are taken as given.
func (d *Document) Replacement(from, to Position, fragment []Paragraph) Edit {
	return Edit{At: from, Removed: d.Fragment(from, to), Inserted: fragment}
}

// Typing puts text, without line breaks, in the place of what lies between
// from and to. The paragraph keeps its kind.
func (d *Document) Typing(from, to Position, text string) Edit {
	kind := d.Paragraph(from.Paragraph).Kind
	return d.Replacement(from, to, []Paragraph{{kind, text}})
}

// Deletion takes out what lies between from and to. When whole paragraphs go,
// what is left is of the kind of the paragraph it came from.
func (d *Document) Deletion(from, to Position) Edit {
	kind := d.Paragraph(from.Paragraph).Kind
	if from.Byte == 0 && from.Paragraph != to.Paragraph {
		kind = d.Paragraph(to.Paragraph).Kind
	}
	return d.Replacement(from, to, []Paragraph{{kind, ""}})
}

// Split is what Enter does: a new paragraph in the place of what lies between
// from and to. A list goes on; after a heading comes body text.
func (d *Document) Split(from, to Position) Edit {
	kind := d.Paragraph(from.Paragraph).Kind
	first, second := kind, kind
	if kind == Heading {
		last := d.Paragraph(to.Paragraph)
		switch {
		case to.Byte == len(last.Text):
			second = Body
		case from.Byte == 0:
			first = Body
		}
	}
	return d.Replacement(from, to, []Paragraph{{Kind: first}, {Kind: second}})
}

// Paste puts a fragment in the place of what lies between from and to. Text
// that joins a paragraph takes its kind; whole paragraphs bring their own.
func (d *Document) Paste(from, to Position, fragment []Paragraph) Edit {
	target := d.Paragraph(from.Paragraph)
	end := d.Paragraph(to.Paragraph)
	rest := to.Byte < len(end.Text)
	in := make([]Paragraph, len(fragment))
	copy(in, fragment)
	last := len(in) - 1
	if from.Byte > 0 || (last == 0 && (rest || in[0].Kind == Body)) {
		in[0].Kind = target.Kind
	}
	if last > 0 && rest {
		in[last].Kind = end.Kind
	}
	return d.Replacement(from, to, in)
}

// Kinds makes each paragraph from first to last of the given kind: one edit for
// each that is not yet.
func (d *Document) Kinds(first, last int, kind Kind) []Edit {
	var edits []Edit
	for i := first; i <= last; i++ {
		if was := d.Paragraph(i).Kind; was != kind {
			edits = append(edits, Edit{
				At:      Position{Paragraph: i},
				Removed: []Paragraph{{Kind: was}}, Inserted: []Paragraph{{Kind: kind}},
			})
		}
	}
	return edits
}

package text

// Left is the position one character before p; past the start of a paragraph
// it is the end of the one before.
func (d *Document) Left(p Position) Position {
	if p.Byte > 0 {
		return Position{p.Paragraph, PreviousCharacter(d.Paragraph(p.Paragraph).Text, p.Byte)}
	}
	return d.endBefore(p)
}

// Right is the position one character after p.
func (d *Document) Right(p Position) Position {
	s := d.Paragraph(p.Paragraph).Text
	if p.Byte < len(s) {
		return Position{p.Paragraph, NextCharacter(s, p.Byte)}
	}
	return d.startAfter(p)
}

// WordLeft is where Ctrl+Left goes.
func (d *Document) WordLeft(p Position) Position {
	if p.Byte > 0 {
		return Position{p.Paragraph, PreviousWord(d.Paragraph(p.Paragraph).Text, p.Byte)}
	}
	return d.endBefore(p)
}

// WordRight is where Ctrl+Right goes.
func (d *Document) WordRight(p Position) Position {
	s := d.Paragraph(p.Paragraph).Text
	if p.Byte < len(s) {
		return Position{p.Paragraph, NextWord(s, p.Byte)}
	}
	return d.startAfter(p)
}

// ParagraphUp is where Ctrl+Up goes: the start of this paragraph, or of the one
// before when p is there already.
func (d *Document) ParagraphUp(p Position) Position {
	if p.Byte == 0 && p.Paragraph > 0 {
		p.Paragraph--
	}
	return Position{Paragraph: p.Paragraph}
}

// ParagraphDown is where Ctrl+Down goes: the start of the next paragraph, or
// the end of the last one.
func (d *Document) ParagraphDown(p Position) Position {
	if p.Paragraph < d.Len()-1 {
		return Position{Paragraph: p.Paragraph + 1}
	}
	return d.End()
}

func (d *Document) endBefore(p Position) Position {
	if p.Paragraph == 0 {
		return Position{}
	}
	return Position{p.Paragraph - 1, len(d.Paragraph(p.Paragraph - 1).Text)}
}

func (d *Document) startAfter(p Position) Position {
	if p.Paragraph == d.Len()-1 {
		return d.End()
	}
	return Position{Paragraph: p.Paragraph + 1}
}

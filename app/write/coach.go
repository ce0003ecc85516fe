package write

import (
	"strings"
	"time"

	"dearly/editor"
	"dearly/editor/coach"
	"dearly/editor/text"
	"dearly/jargon"
)

// coachPause is how long the screen waits after the last change until the coach
// reads the letter: it reads the whole, at some two milliseconds a thousand words,
// off the painting goroutine.
const coachPause = 700 * time.Millisecond

// mostCoached is how many bytes of a letter the coach reads at most, some twenty
// thousand words. Nobody writes such a letter, but somebody may paste one.
const mostCoached = 120_000

// asked is one finding of the coach at its place in the letter.
type asked struct {
	coach.Finding
	from, to  text.Position
	paragraph string // in which it begins
	words     string // the words found
	key       string // what *Leave it here* remembers
}

// coached is what the coach found in one state of the letter.
type coached struct {
	all  []asked
	ease ease
	cut  bool // only the beginning was read
}

// coachSoon lets the coach read the letter when the writing pauses.
func (s *Screen) coachSoon() {
	s.stopCoachWait()
	s.stopCoach = s.params.After(coachPause, s.coachNow)
}

func (s *Screen) stopCoachWait() {
	if s.stopCoach != nil {
		s.stopCoach()
		s.stopCoach = nil
	}
}

// coachNow lets the coach read the letter as it is now. While it reads, or when
// more was written meanwhile, it reads once more afterwards.
func (s *Screen) coachNow() {
	s.stopCoachWait()
	if s.coaching {
		s.coachAgain = true
		return
	}
	s.coaching, s.coachAgain = true, false
	paragraphs := s.page.Paragraphs()
	job := coachJob{child: s.child.Name, pronouns: pronouns(s.child.Pronouns), words: s.words, reading: s.reading(true)}
	var result coached
	s.params.Run(func() { result = job.read(paragraphs) }, func() {
		s.coaching = false
		if s.coachAgain {
			s.coachNow()
			return
		}
		s.showCoached(result)
	})
}

// showCoached puts what the coach found into its list and beside the page.
func (s *Screen) showCoached(c coached) {
	s.coached = c
	var asides []editor.Comment
	for _, a := range s.askedNow() {
		asides = append(asides, editor.Comment{From: a.from, To: a.to, Data: a})
	}
	s.page.SetAsides(asides)
	s.letterList.show()
}

// askedNow is what the coach found but for what the worker chose to leave.
func (s *Screen) askedNow() []asked {
	left := map[string]bool{}
	for _, key := range s.letter.Left {
		left[key] = true
	}
	var out []asked
	for _, a := range s.coached.all {
		if !left[a.key] {
			out = append(out, a)
		}
	}
	return out
}

// placeKey names the place for *Leave it here*. What is missing from a whole letter has no
// place of its own: then the rule's name is enough.
func (a asked) placeKey() string {
	if a.Rule == "no-next-visit" {
		return jargon.PlaceKey("", 0, 0, "coach "+a.Rule)
	}
	end := len(a.paragraph)
	if a.to.Paragraph == a.from.Paragraph {
		end = a.to.Byte
	}
	return jargon.PlaceKey(a.paragraph, a.from.Byte, end, "coach "+a.Rule)
}

// leaveAsked remembers that the coach need not ask this again.
func (s *Screen) leaveAsked(a asked) {
	s.letter.Left = append(s.letter.Left, a.key)
	s.changed = true
	s.showCoached(s.coached)
	s.soon()
}

// coachJob is all that reading a letter needs, so that it can be done on another
// goroutine.
type coachJob struct {
	child    string
	pronouns []string
	words    *jargon.Dictionary
	reading  jargon.Reading
}

// read finds what the coach asks, with the places in paragraphs.
func (j coachJob) read(paragraphs []text.Paragraph) (out coached) {
	letter, starts, cut := joined(paragraphs)
	out.cut = cut
	for _, f := range coach.Check(letter, coach.Letter{Child: j.child, Pronouns: j.pronouns}) {
		a := asked{Finding: f, words: letter[f.Start:f.End]}
		var ok1, ok2 bool
		a.from, ok1 = placeOf(starts, paragraphs, f.Start)
		a.to, ok2 = placeOf(starts, paragraphs, f.End)
		if !ok1 || !ok2 || !a.from.Before(a.to) {
			continue
		}
		a.paragraph = paragraphs[a.from.Paragraph].Text
		a.key = a.placeKey()
		out.all = append(out.all, a)
	}
	out.ease = easeOf(letter, j.words.NewFinder(), j.reading)
	return out
}

// joined writes the letter for the coach and says where each paragraph's text
// starts in it.
func joined(paragraphs []text.Paragraph) (letter string, starts []int, cut bool) {
	var b strings.Builder
	for i, p := range paragraphs {
		if b.Len() > mostCoached {
			return b.String(), starts, true
		}
		if i > 0 {
			b.WriteByte('\n')
			if p.Kind != text.Item || paragraphs[i-1].Kind != text.Item {
				b.WriteByte('\n')
			}
		}
		switch p.Kind {
		case text.Heading:
			b.WriteString("## ")
		case text.Item:
			b.WriteString("- ")
		}
		starts = append(starts, b.Len())
		t := p.Text
		if len(t) > mostCoached {
			t, cut = t[:text.SnapCharacter(t, mostCoached)], true
		}
		b.WriteString(t)
	}
	return b.String(), starts, cut
}

// placeOf is the place of a byte of the joined letter.
func placeOf(starts []int, paragraphs []text.Paragraph, at int) (text.Position, bool) {
	lo, hi := 0, len(starts)
	for lo < hi { // the last paragraph that starts at or before at
		if mid := (lo + hi) / 2; starts[mid] <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return text.Position{}, len(starts) > 0
	}
	i := lo - 1
	return text.Position{Paragraph: i, Byte: min(at-starts[i], len(paragraphs[i].Text))}, true
}

// pronouns parts "she/her" or "they, them".
func pronouns(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == '/' || r == ',' || r == ' ' })
}

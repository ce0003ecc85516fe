package write

import "dearly/app/look"

// said is the sentence over the page that goes with the next thing done.
type said struct {
	shown   bool
	trouble bool // then a word written does not take it away
	written bool // something, since it was said
}

// Say shows a sentence in the strip over the page, such as where a sealed copy was
// put. It goes when the writing goes on or a sheet is opened; trouble stays until
// then.
func (s *Screen) Say(sentence string, tone look.Tone) {
	s.message.Say(sentence, tone)
	s.said = said{shown: true, trouble: tone == look.Trouble}
	s.shareRoom()
}

// wroteOn takes away what was said, once something was written after it.
func (s *Screen) wroteOn() {
	if s.said.written && !s.said.trouble {
		s.unsay()
	}
}

// unsay takes away what was said.
func (s *Screen) unsay() {
	if s.said.shown {
		s.said = said{}
		s.message.Clear()
		s.shareRoom()
	}
}

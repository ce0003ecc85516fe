package write

import (
	"dearly/app/look"
	"dearly/storage"
)

// showState says in a strip what the letter's state means for writing on.
func (s *Screen) showState() {
	defer s.shareRoom()
	switch s.letter.State {
	case storage.WithManager:
		s.about.Say("This letter is with your manager. What you sent stays as it was sent; what you change now is not in it.", look.Active)
	case storage.CameBack:
		if s.side.tabs[Review].Visible() {
			s.about.Offer("This letter came back. What your manager said is beside it.", look.Warn, "Show it", func() { s.Show(Review) })
		} else {
			s.about.Say("This letter came back, to be changed.", look.Warn)
		}
	case storage.Agreed:
		s.about.Say("This letter is agreed. When you change its words it is a draft again.", look.Good)
	case storage.InRecord:
		s.about.Say("This letter is in the record. What you change here is not changed there.", look.Good)
	default:
		s.about.Clear()
		if s.child.Name == "" {
			s.about.Say("What does this child like to be called? Write it on their page, and new letters begin with it.", look.Quiet)
		}
	}
}

// stateNow takes over the state that the store gave the letter: changing an agreed
// letter makes it a draft again.
func (s *Screen) stateNow(state storage.State) {
	was := s.letter.State
	if state == "" || state == was || was == "" && state == storage.Draft {
		return
	}
	s.letter.State = state
	s.showVisit()
	if was == storage.Agreed && state == storage.Draft {
		s.about.Say("This letter was agreed. You changed its words, so it is a draft again.", look.Warn)
		s.shareRoom()
		return
	}
	s.showState()
}

// SetState changes how far the letter has come, as sending it or taking it into the
// record does.
func (s *Screen) SetState(state storage.State) {
	s.letter.State = state
	s.changed = true
	s.showVisit()
	s.showState()
	s.soon()
}

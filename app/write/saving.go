package write

import (
	"dearly/app/look"
	"dearly/storage"
)

// saving shows what became of the latest words. When they could not be saved it
// says so and why, and offers a way to keep them; they stay on the page.
func (s *Screen) saving(status storage.Status) {
	switch status.State {
	case storage.Failed:
		s.failing, s.said = true, said{}
		s.foot.SetState("Not saved", look.Trouble)
		s.message.Offer("Not saved. "+storage.Explain(status.Err), look.Trouble, "Copy the letter", s.copyLetter)
		if s.params.OnSealedCopy != nil {
			s.rescue.Offer("You can also keep everything, with these words, in a sealed file in another folder. Your passphrase opens it.",
				look.Quiet, "Keep a sealed copy elsewhere…", func() { s.params.OnSealedCopy(s.Letter()) })
		}
		s.shareRoom()
	case storage.Saved:
		if s.failing {
			s.failing = false
			s.message.Clear()
			s.rescue.Clear()
			s.shareRoom()
		}
		s.stateNow(status.Letter)
		if status.At.IsZero() {
			s.foot.SetState("", look.Quiet)
		} else {
			s.foot.SetState("Saved "+look.Clock(status.At), look.Good)
		}
	case storage.Unsaved, storage.Saving:
		if !s.failing { // until a save has gone well, "not saved" is the truth
			s.foot.SetState("Not saved yet", look.Quiet)
		}
	}
}

// copyLetter puts the letter on the clipboard, as plain text.
func (s *Screen) copyLetter() { s.params.Copy(s.page.Text()) }

// Save saves at once and waits for it. When it cannot, the words stay on the
// page, which says so, and the error is given back.
func (s *Screen) Save() error {
	s.settled()
	return s.autosave.Flush()
}

// Close saves and ends. When saving fails the letter stays open, with its words.
func (s *Screen) Close() error {
	s.settled()
	s.stopCoachWait()
	return s.autosave.Close()
}

// Abandon ends without saving: the person said so, or the letter was deleted.
func (s *Screen) Abandon() {
	s.stopCoachWait()
	s.autosave.Abandon()
}

// shareRoom lays the screen out anew, when a strip came or went.
func (s *Screen) shareRoom() {
	if s.content != nil {
		s.content.Refresh()
	}
}

// Saved is the letter as it stands now, with the ID and the revision of its last
// save; ID is zero while it was never saved.
func (s *Screen) Saved() storage.Letter {
	saved, now := s.autosave.Letter(), s.Letter()
	now.ID, now.Rev, now.Created, now.Saved = saved.ID, saved.Rev, saved.Created, saved.Saved
	return now
}

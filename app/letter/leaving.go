package letter

import (
	"path/filepath"

	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/storage"
)

// SavePDF asks where, and saves the letter as a PDF.
func (s *Screen) SavePDF() { s.save(".pdf", s.pdf) }

// SaveWord asks where, and saves the letter for Word.
func (s *Screen) SaveWord() {
	s.save(".docx", func() ([]byte, error) { return paper.DOCX(s.letter(), s.options) })
}

// SaveText asks where, and saves the letter as plain text. It begins with the mark
// by which Windows knows UTF-8.
func (s *Screen) SaveText() {
	s.save(".txt", func() ([]byte, error) { return []byte("\ufeff" + paper.Plain(s.letter(), s.options)), nil })
}

// Print makes a PDF for the system's viewer, which prints.
func (s *Screen) Print() {
	s.p.Print(fileName(s.p.Letter, s.p.Now(), ".pdf"), func(path string) error {
		return s.write(path, "Opened to be printed", s.pdf)
	})
}

func (s *Screen) pdf() ([]byte, error) {
	file, _, err := paper.PDF(s.letter(), s.options)
	return file, err
}

func (s *Screen) save(ending string, make func() ([]byte, error)) {
	s.p.SaveFile(fileName(s.p.Letter, s.p.Now(), ending), func(path string) error {
		return s.write(path, "Saved as "+filepath.Base(path), make)
	})
}

// write makes a file and puts it in its place, and tells how that went. Then the
// words have left the program.
func (s *Screen) write(path, done string, make func() ([]byte, error)) error {
	data, err := make()
	if err == nil {
		err = paper.Save(path, data)
	}
	if err != nil {
		s.say(paper.Explain(err), look.Trouble)
		return err
	}
	s.left(done)
	return nil
}

// CopyOut puts the letter on the clipboard as the council's system asks for it.
func (s *Screen) CopyOut() {
	var order []string
	if chosen, err := s.p.Store.Settings(); err == nil {
		order = chosen.CopyOrder
	}
	s.p.Copy(paper.CopyOut(s.letter(), recordOf(s.p.Letter), order, s.options))
	s.left("Copied: paste it into the record within two minutes")
}

// left keeps the wording that has left the program and asks what became of it.
func (s *Screen) left(how string) {
	s.message.Clear()
	s.sayMissing()
	s.foot.SetState(how, look.Good)
	s.content.Refresh()
	var err error
	s.run(func() { err = s.p.Store.KeepVersion(s.p.Letter.ID, storage.CopiedOut) }, func() {
		if err != nil {
			s.say("The words have left Dearly, but this wording could not be kept. "+storage.Explain(err), look.Trouble)
		}
		if s.p.Letter.State != storage.InRecord {
			s.side.ask = true
			s.side.build()
		}
		s.content.Refresh()
	})
}

// InRecord notes that the letter is in the council's system.
func (s *Screen) InRecord() {
	var err error
	s.run(func() { err = s.p.Store.MarkInRecord(s.p.Letter.ID) }, func() {
		if err != nil {
			s.say("That could not be noted. "+storage.Explain(err), look.Trouble)
			return
		}
		s.message.Clear()
		s.p.Letter.State = storage.InRecord
		s.side.ask = false
		s.side.build()
		s.foot.SetState("In the record", look.Good)
		s.content.Refresh()
		s.Focus()
	})
}

func (s *Screen) notYet() {
	s.side.ask = false
	s.side.build()
	s.foot.SetState("Not in the record yet", look.Quiet)
	s.content.Refresh()
	s.Focus()
}

// ReadAloud reads the letter with the computer's voice, or falls silent.
func (s *Screen) ReadAloud() {
	if s.p.Voice == nil {
		s.say("This computer has no voice that Dearly knows, so it cannot read aloud here.", look.Warn)
		return
	}
	if s.reading {
		s.p.Voice.Stop()
		return
	}
	s.reading = true
	s.side.markVoice()
	s.p.Voice.Read(paper.Plain(s.letter(), s.options), func(err error) {
		s.p.Do(func() {
			s.reading = false
			s.side.markVoice()
			if err != nil {
				s.say("The computer's voice stopped by itself. The letter is as it was. Try again, or turn the sound on.", look.Warn)
			}
		})
	})
}

// Letter is the letter as this screen knows it: its state may have changed.
func (s *Screen) Letter() storage.Letter { return s.p.Letter }

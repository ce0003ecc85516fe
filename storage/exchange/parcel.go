package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"dearly/storage"
)

// Parcel is what a sealed file holds: a letter to be reviewed, or a review of
// one, never both. Times are in UTC after opening.
type Parcel struct {
	ID   storage.ID // of this sending; the same in every copy of the file
	Sent time.Time
	From string // the sender's name, as they gave it
	// Reply is where an answer can be sealed to, so that it needs no words; zero:
	// seal it with words.
	Reply Contact

	Letter *Letter
	Review *Review
}

// Letter is a letter that goes to be reviewed. Came and Rev of the letter stay
// behind: they are the receiving store's.
type Letter struct {
	storage.Brought
	Marks   []Mark           // as the worker saw them
	Earlier []storage.Review // of this letter, with what the worker answered, so that it can be seen that it was done
}

// Mark is a mark as the worker saw it. Start and End are bytes of the paragraph's
// text, half open, as package editor/text parts it; Kind and Level are as package
// jargon names them, and Kind may also be "spelling".
type Mark = storage.Mark

// Review is a review that comes back. Rev and Begun stay behind.
type Review struct {
	storage.Review
	Wording storage.Digest // of the text that it is about
}

// Sending makes the parcel that takes a letter to be reviewed. The letter is as
// it was when its wording was kept, so that its Rev names that version; sent
// counts for the child's age when the visit has no day. Of the letter, the child
// and the settings only what a review needs goes along.
func Sending(l storage.Letter, c storage.Child, s storage.Settings, sent time.Time) Parcel {
	day := l.Visit
	if day.IsZero() {
		day = storage.DateOf(sent)
	}
	return Parcel{
		ID: storage.NewID(), Sent: sent, From: s.Name,
		Letter: &Letter{Brought: storage.Brought{
			ID: l.ID, Version: l.Rev, From: s.Name, Child: c.Name, Age: c.AgeOn(day), Visit: l.Visit, Text: l.Text,
			Left: slices.Clone(l.Left), Names: slices.Clone(c.Names), Own: slices.Clone(c.OwnWords),
			Ask: slices.Clone(s.ReviewQuestions), Sent: sent,
		}},
	}
}

// Returning makes the parcel that takes a review back. The text is the wording
// that the review is about.
func Returning(r storage.Review, text string, sent time.Time) Parcel {
	return Parcel{
		ID: storage.NewID(), Sent: sent, From: r.By,
		Review: &Review{r, storage.DigestOf(text)},
	}
}

// Key tells sealed files and parcels apart without telling what they are.
type Key [sha256.Size]byte

// String is the key in hexadecimal.
func (k Key) String() string { return hex.EncodeToString(k[:]) }

// Key is the same for every file that this parcel was ever sealed in: a parcel
// that was sealed twice, with other words, is known by it. See Folder for how
// keys are remembered.
func (p Parcel) Key() Key { return sha256.Sum256(append([]byte("dearly parcel\n"), p.ID[:]...)) }

// About tells whether a review is about this kept wording: ErrOtherLetter,
// ErrOtherWording, or nil.
func (r Review) About(v storage.Version) error {
	switch {
	case r.Letter != v.Letter:
		return ErrOtherLetter
	case r.Version != v.Rev || r.Wording != storage.DigestOf(v.Text):
		return ErrOtherWording
	}
	return nil
}

// Arrival is how a letter that came stands to the one of the same ID that is
// here.
type Arrival string

const (
	First Arrival = "first" // none is here, or another letter
	Again Arrival = "again" // the wording that is here
	Later Arrival = "later" // a later wording
	Older Arrival = "older" // an earlier wording than the one that is here
)

// Against tells how a letter that came stands to what came before.
func (l Letter) Against(here storage.Brought) Arrival {
	switch {
	case here.ID.IsZero() || here.ID != l.ID:
		return First
	case l.Version > here.Version:
		return Later
	case l.Version < here.Version:
		return Older
	case l.Text != here.Text: // a store put back from a backup can count anew
		return Later
	}
	return Again
}

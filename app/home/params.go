package home

import (
	"time"

	"fyne.io/fyne/v2"

	"dearly/storage"
)

// Params are what the desk is given.
type Params struct {
	Store    Store
	Child    storage.ID                                       // chosen at first; zero: what waits, or the child whose letter was saved last
	Again    bool                                             // the desk was shown since unlocking: what the rules say is not said again
	Purged   int                                              // how many letters and visit notes have just been deleted by the rules
	Window   interface{ Canvas() fyne.Canvas }                // where forms are laid; nil: where the desk is
	Now      func() time.Time                                 // nil: time.Now
	Kept     string                                           // what the foot says at the right; empty: "Sealed on this computer"
	OnLetter func(storage.Child, storage.Letter)              // a letter was chosen, or begun from a visit note (Rev 0)
	OnHit    func(storage.Child, storage.Letter, storage.Hit) // a place in a letter was found and chosen; nil: OnLetter
	OnNew    func(storage.Child)                              // a new letter was asked for
	OnText   func()                                           // a text file as a new letter was asked for; nil: not offered
	OnReview func(brought storage.ID)                         // a letter that came for review was chosen; nil: not offered
	OnSample func()                                           // a made-up letter was asked for, where there is no child yet; nil: not offered
	OnLock   func()                                           // nil: not offered
	OnChange func()                                           // another child is chosen, or none; may be nil

	// SaveFile asks where a file is to be saved, offering a name, and calls chosen
	// with the path on the painting goroutine; never when the person thinks better
	// of it. nil: nothing is exported.
	SaveFile func(name string, chosen func(path string))

	Run func(work, after func()) // work off the painting goroutine, then after on it; nil: a goroutine and fyne.Do
}

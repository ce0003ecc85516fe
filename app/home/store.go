package home

import "dearly/storage"

// Store is what the desk needs of the store.
type Store interface {
	Children() ([]storage.Child, error)
	SaveChild(*storage.Child) error
	DeleteChild(storage.ID) error

	Letters(child storage.ID) ([]storage.Letter, error)
	SaveLetter(*storage.Letter) error
	DeleteLetter(storage.ID) error
	Search(typed string, most int) ([]storage.Hit, error)

	VisitNotes(child storage.ID) ([]storage.VisitNote, error)
	FixNote(*storage.VisitNote) error
	NoteInRecord(storage.ID) error

	Settings() (storage.Settings, error)
	Retention() (storage.Retention, error)
	Due() (storage.Due, error)
	Events(about storage.ID) ([]storage.Event, error)
	Holds() ([]storage.Hold, error)
	Hold(about storage.ID, why storage.HoldReason) error
	Release(about storage.ID, why storage.HoldReason) error
	ExportFile(child storage.ID, path string) error

	MarkInRecord(letter storage.ID) error
	AllReviews() ([]storage.Review, error)
	AllBrought() ([]storage.Brought, error)
	SaveReview(*storage.Review) error
}

package storage

// Settings are what a worker or a council chooses about the work, sealed with the
// store because some of it names people and places. The zero value of each field
// means "as usual"; the screens know what is usual.
type Settings struct {
	Name            string       `json:"name"`             // the worker's own, under letters and reviews
	Role            Role         `json:"role"`             // which rooms stand first
	IdleLock        int          `json:"idle_lock"`        // minutes without a key until it locks
	VisitEvery      map[Plan]int `json:"visit_every"`      // days between visits, by plan
	ReviewQuestions []string     `json:"review_questions"` // asked of each letter in a review
	Headings        []string     `json:"headings"`         // offered for a new letter
	SharedFolder    string       `json:"shared_folder"`    // where sealed files for others are put
	BackupFolder    string       `json:"backup_folder"`    // a second place for backups
	CopyOrder       []string     `json:"copy_order"`       // the order of copy-out: "type", "date", "who", "body"
}

// Role is what a person mostly does with Dearly.
type Role string

const (
	Worker  Role = "worker"
	Manager Role = "manager"
	Trainer Role = "trainer"
)

// Settings are the settings as they were last set.
func (s *Store) Settings() (chosen Settings, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		chosen = own.Settings
		return err
	})
	return chosen, err
}

// SetSettings changes the settings, all at once.
func (s *Store) SetSettings(chosen Settings) error {
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) { own.Settings = chosen })
	})
}

// TeamWords is the team's word list as it was last taken in, a CSV file as package
// jargon writes it; empty: none.
func (s *Store) TeamWords() (list string, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		list = own.TeamWords
		return err
	})
	return list, err
}

// SetTeamWords takes in a word list in place of the one before.
func (s *Store) SetTeamWords(list string) error {
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) { own.TeamWords = list })
	})
}

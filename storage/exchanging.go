package storage

import "slices"

// Correspondent is somebody whose files need no words any more: their name, and
// their contact line as package exchange writes it.
type Correspondent struct {
	Name    string `json:"name"`
	Contact string `json:"contact"`
}

// Correspondents are they, in the order in which they were set.
func (s *Store) Correspondents() (out []Correspondent, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		out = own.Correspondents
		return err
	})
	return out, err
}

// SetCorrespondents changes them, all at once.
func (s *Store) SetCorrespondents(all []Correspondent) error {
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) { own.Correspondents = all })
	})
}

// ExchangeKey is the secret key that others' files are sealed to, as package
// exchange writes it; "" before one was made.
func (s *Store) ExchangeKey() (key string, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		key = own.ExchangeKey
		return err
	})
	return key, err
}

// SetExchangeKey takes a new one in its place.
func (s *Store) SetExchangeKey(key string) error {
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) { own.ExchangeKey = key })
	})
}

// HasSeen tells whether a file or parcel came before, by its key in package
// exchange.
func (s *Store) HasSeen(key [32]byte) (seen bool, err error) {
	err = s.locked(func() error {
		if err := s.learnSeen(); err != nil {
			return err
		}
		seen = s.seen[ID(key[:16])]
		return nil
	})
	return seen, err
}

// AddSeen remembers for good that files or parcels came.
func (s *Store) AddSeen(keys ...[32]byte) error {
	return s.locked(func() error {
		if err := s.learnSeen(); err != nil {
			return err
		}
		var fresh []ID // half a key tells them apart as well
		for _, key := range keys {
			if id := ID(key[:16]); !s.seen[id] && !slices.Contains(fresh, id) {
				fresh = append(fresh, id)
			}
		}
		if len(fresh) == 0 {
			return nil
		}
		err := s.changeOwn(func(own *storeBox) { own.Seen = append(own.Seen, fresh...) })
		if err != nil {
			return err
		}
		for _, id := range fresh {
			s.seen[id] = true
		}
		return nil
	})
}

// learnSeen reads what was seen, once.
func (s *Store) learnSeen() error {
	if s.seen != nil {
		return nil
	}
	own, err := s.ownBox(s.conn)
	if err != nil {
		return err
	}
	s.seen = make(map[ID]bool, len(own.Seen))
	for _, id := range own.Seen {
		s.seen[id] = true
	}
	return nil
}

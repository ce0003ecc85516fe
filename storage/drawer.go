package storage

// A drawer holds a text that is about the work and about no child: what a trainer
// has prepared, where another store's key lies. The store does not look into it.

// Drawer is what lies in the drawer of a name; empty: nothing.
func (s *Store) Drawer(name string) (text string, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		text = own.Drawers[name]
		return err
	})
	return text, err
}

// SetDrawer puts a text into the drawer in place of the one before; an empty one
// empties it.
func (s *Store) SetDrawer(name, text string) error {
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) {
			if own.Drawers == nil {
				own.Drawers = map[string]string{}
			}
			if text == "" {
				delete(own.Drawers, name)
				return
			}
			own.Drawers[name] = text
		})
	})
}

package main

import "dearly/storage"

// council is the store as the rooms see it: with what the council has set among
// the settings.
type council struct {
	*storage.Store
	rules rules
}

// Settings are the worker's, with the council's in them.
func (c council) Settings() (storage.Settings, error) {
	chosen, err := c.Store.Settings()
	return c.rules.settings(chosen), err
}

func (d *desk) roomStore() council { return council{d.store, d.rules} }

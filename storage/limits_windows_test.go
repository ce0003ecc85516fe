package storage

import "errors"

// Windows has no such limits to set; its rights are the folder's access list.
func fillUp(string) error         { return errors.New("not on Windows") }
func readOnlyFolder(string) error { return errors.New("not on Windows") }

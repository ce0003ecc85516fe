package look

import (
	"fmt"

	"dearly/storage"
)

// Count says how many: "1 letter", "3 letters".
func Count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

// StateChip says how far a letter has come.
func StateChip(s storage.State) *Chip {
	switch s {
	case storage.WithManager:
		return NewChip("With your manager", Active)
	case storage.CameBack:
		return NewChip("Came back", Warn)
	case storage.Agreed:
		return NewChip("Agreed", Good)
	case storage.InRecord:
		return NewChip("In the record", Good)
	}
	return NewChip("Draft", Quiet)
}

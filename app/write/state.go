package write

import (
	"dearly/app/look"
	"dearly/storage"
)

// stateChip says how far a letter has come.
func stateChip(state storage.State) *look.Chip {
	switch state {
	case storage.WithManager:
		return look.NewChip("With your manager", look.Active)
	case storage.CameBack:
		return look.NewChip("Came back", look.Warn)
	case storage.Agreed:
		return look.NewChip("Agreed", look.Good)
	case storage.InRecord:
		return look.NewChip("In the record", look.Good)
	}
	return look.NewChip("Draft", look.Quiet)
}
